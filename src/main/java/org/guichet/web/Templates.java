package org.guichet.web;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.guichet.channel.http.Request;

/** Renders pages: a template of its own in the common frame. Every value is escaped by the template engine. */
final class Templates {

    private static final Set<String> WIDE = Set.of("case", "cases", "reviews", "review", "tryout", "links", "lessons");

    private final Mustache.Compiler compiler =
            Mustache.compiler().defaultValue("").emptyStringIsFalse(true);
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Messages messages;
    private final PageSettings settings;

    Templates(Messages messages, PageSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    /** How values are shown to who asked. */
    Show show(Request request) {
        return new Show(messages, language(request), settings.zone());
    }

    Messages messages() {
        return messages;
    }

    /** In which language to answer. */
    Language language(Request request) {
        return Language.of(request, settings.usual());
    }

    /**
     * @param template name of the page's template; its title has the key {@code title.<template>}
     * @param values what the template shows, beside the words under {@code t}
     */
    String page(Request request, String template, Map<String, ?> values) {
        return page(language(request), template, values);
    }

    /** The same in a language that is known otherwise: that of the form that was sent. */
    String page(Language language, String template, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("t", words(language));
        all.put("lang", language.tag());
        all.put("organisation", settings.organisation());
        all.put("layout", WIDE.contains(template) ? "" : "narrow-page");
        all.put("french", language == Language.FRENCH);
        all.putIfAbsent("title", messages.text(language, "title." + template));
        all.put("content", template(template).execute(all));
        return template("frame").execute(all);
    }

    // Keys have dots, which the template engine would take apart: {{#t}}key{{/t}} looks a key up whole.
    private Mustache.Lambda words(Language language) {
        return (fragment, out) -> out.write(
                Escapers.HTML.escape(messages.text(language, fragment.execute().strip())));
    }

    private Template template(String name) {
        return compiled.computeIfAbsent(name, this::compile);
    }

    private Template compile(String name) {
        String file = name + ".mustache";
        try (InputStream stream = Objects.requireNonNull(Templates.class.getResourceAsStream(file), file);
                Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return compiler.withLoader(Templates::partial).compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader partial(String name) {
        String file = name + ".mustache";
        return new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream(file), file), StandardCharsets.UTF_8);
    }
}
