package org.guichet.delivery.acknowledge;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import org.jspecify.annotations.Nullable;

/**
 * The words of an acknowledgement in one language: a Mustache template of plain text whose first line is the subject.
 *
 * <p>It may show {@code reference}, {@code organisation}, {@code received}, {@code promisedBy} (dates in words) and {@code
 * dataRequest}, and ask for {@code complaint}; nothing else, see the package.
 */
public final class Letter {

    /** Of one file. */
    static final int LONGEST = 64 * 1024;

    private static final String SUBJECT = "Subject:";

    /** RFC 5322 section 2.1.1 wants lines of at most 78 characters. */
    private static final int LONGEST_SUBJECT = 200;

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .escapeHTML(false) // it is plain text
            .emptyStringIsFalse(true)
            .strictSections(true);

    private final String language;
    private final Template subject;
    private final Template body;

    private Letter(String language, Template subject, Template body) {
        this.language = language;
        this.subject = subject;
        this.body = body;
    }

    /**
     * Reads a template and tries it.
     *
     * @param language BCP 47
     * @throws IllegalArgumentException saying what is wrong with it, when it cannot be used
     */
    static Letter of(String language, String text) {
        String unixText = text.replace("\r\n", "\n");
        int end = unixText.indexOf('\n');
        if (end < 0 || !unixText.startsWith(SUBJECT)) {
            throw new IllegalArgumentException("its first line is not \"Subject: ...\"");
        }
        try {
            Letter letter = new Letter(
                    language,
                    COMPILER.compile(unixText.substring(SUBJECT.length(), end).strip()),
                    COMPILER.compile(unixText.substring(end).strip() + "\n"));
            letter.tried(LetterValues.sample("2 March"));
            letter.tried(LetterValues.sample(null));
            return letter;
        } catch (MustacheException e) {
            throw new IllegalArgumentException(said(e), e);
        }
    }

    private void tried(LetterValues values) {
        String line = subject(values);
        if (line.isBlank() || line.length() > LONGEST_SUBJECT || line.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("its subject is empty or over " + LONGEST_SUBJECT + " characters");
        }
        if (text(values).isBlank()) {
            throw new IllegalArgumentException("it has no text below its subject");
        }
    }

    private static String said(MustacheException e) {
        @Nullable String message = e.getMessage();
        return message == null
                ? "it is no Mustache template"
                : message.lines().findFirst().orElse(message);
    }

    /** BCP 47. */
    String language() {
        return language;
    }

    String subject(LetterValues values) {
        return subject.execute(values.asMap());
    }

    String text(LetterValues values) {
        return body.execute(values.asMap());
    }
}
