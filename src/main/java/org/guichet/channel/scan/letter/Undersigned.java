package org.guichet.channel.scan.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/** "Je soussignée Marie Durand, demeurant 3 rue des Lilas, 75011 Paris, …" and "I, the undersigned, …". */
final class Undersigned {

    private static final String NAME = "((?:\\p{Lu}[\\p{L}'’.-]{0,24}[ \\n]?){2,5})";
    private static final String TITLE = "(?:(?:M\\.|Mr\\.?|Mme|Mlle|Mrs\\.?|Ms\\.?|Monsieur|Madame|Mademoiselle) )?";
    private static final Pattern OPENING = Pattern.compile(
            "(?:(?:[Jj]e|JE) ?,? (?:soussign|SOUSSIGN)\\p{L}{1,3}(?: ?\\([eEsS]{1,2}\\))?,?[ \\n]|I,? the undersigned,?[ \\n]|I, )"
                    + TITLE + NAME);
    private static final Pattern ADDRESS = Pattern.compile(
            "\\G(?:,? ?(?:n[ée]e?|born)[^,\\n]{1,50})?,?[ \\n]{0,2}(?:demeurant|domicili\\p{L}{1,2}|habitant|r[ée]sidant|residing at|living at|of)(?: au| à| a| at)?[ \\n]([^.;]{5,120}?(?:\\d{5}[ \\n]\\p{Lu}[\\p{L}'’ -]{1,40}|[A-Z]{1,2}\\d[A-Z0-9]? \\d[A-Z]{2}))");

    private static final double SURE = 0.85;

    private Undersigned() {}

    /** @param name and address, as far as given */
    record Self(Located name, Optional<Located> address) {}

    static Optional<Self> in(int page, String text, int from) {
        Matcher opening = OPENING.matcher(text);
        if (!opening.find(Math.min(from, text.length()))) {
            return Optional.empty();
        }
        String name = opening.group(1).strip();
        Span span = new Span(opening.start(1), opening.start(1) + name.length());
        Matcher address = ADDRESS.matcher(text);
        Optional<Located> lives = address.find(span.to())
                ? Optional.of(new Located(
                        address.group(1).replaceAll("\\s*,\\s*", "\n").replaceAll("(?<=\\D) (?=\\d{5} )", "\n"),
                        page,
                        new Span(address.start(1), address.end(1)),
                        SURE))
                : Optional.empty();
        return Optional.of(new Self(new Located(name.replace('\n', ' '), page, span, SURE), lives));
    }
}
