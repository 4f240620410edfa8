package org.guichet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The words of the pages, one UTF-8 properties file for each language. */
final class Messages {

    private final Map<Language, Properties> words = new EnumMap<>(Language.class);

    Messages() {
        for (Language language : Language.values()) {
            words.put(language, load("messages_" + language.tag() + ".properties"));
        }
    }

    /** @throws IllegalArgumentException when a template or a class asks for words that nobody wrote */
    String text(Language language, String key) {
        String text = properties(language).getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return text;
    }

    /** The words for this key, or the key's last part where there are none: a code that a newer reader invented. */
    String textOr(Language language, String key, String otherwise) {
        return properties(language).getProperty(key, otherwise);
    }

    Function<String, String> in(Language language) {
        return key -> text(language, key);
    }

    Set<String> keys(Language language) {
        return new TreeSet<>(properties(language).stringPropertyNames());
    }

    private Properties properties(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Properties load(String name) {
        try (InputStream stream = Objects.requireNonNull(Messages.class.getResourceAsStream(name), name);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
