package org.guichet.channel.scan.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Folded;
import org.guichet.submission.Span;

/**
 * How a letter ends on a page: the closing formula, who signed, what is enclosed, and a postscript.
 *
 * @param from where the formula begins in the page's text; its end when there is none
 * @param signatories lines below it that can be names, in order
 * @param enclosures what "P.J." or "Encl." names, as written
 * @param postscript what is said again after the signature
 */
record Ending(int from, List<Line> signatories, List<Line> enclosures, Optional<Span> postscript) {

    /** Lines from the end in which the formula is looked for. */
    private static final int FEW_LINES = 16;

    /** Of these a signature without a formula is one. */
    private static final int LAST_LINES = 4;

    /** Said nowhere but at the end; the sentence that holds one is formula. */
    private static final Pattern FORMULA = Pattern.compile(
            "(?:dans (?:l'|cette )attente[^.!?]{0,90}?,? ?)?(?:(?:je|nous) vous (?:prie|prions)(?: donc)? (?:d'agreer|de croire|de recevoir|d'accepter|,? ?madame[^.]{0,30}d'agreer)|veuillez (?:agreer|recevoir|croire|accepter)|(?:je|nous) vous (?:adresse|presente)(?:ns)?,? [^.]{0,40}salutations|recevez,? |agreez)|yours (?:very )?(?:faithfully|sincerely|truly|respectfully)|(?:very )?(?:faithfully|sincerely|truly|respectfully) yours|(?:kind|best|warm) regards|sinceres salutations|bien cordialement|cordialement,");

    /** These may stand in any sentence: alone on their line they close a letter. */
    private static final Pattern ALONE = Pattern.compile(
            "(?:dans l'attente (?:de|d')[^.]{0,60}|cordialement|(?:mes )?salutations(?: distinguees)?|sincerely|regards|faithfully|respectueusement|merci(?: [a-z' /]{0,30})?|thank you(?: [a-z' /]{0,30})?|thanks|with thanks|bien a vous|is mise(?:,? le meas)?|le gach dea-ghui|i look forward to hearing from you[^.]{0,20})[,.! ]{0,3}");

    private static final Pattern ENCLOSED = Pattern.compile(
            "(?:p\\.? ?j\\.?|pieces? jointes?(?: [a-z]{1,12})?|annexes?|encl(?:osures?|osed|s)?\\.?|enc\\.?|attachments?|documents? joints?) ?[:;.(-].*|(?:copies?|cc|c\\.c\\.) ?(?:a|to)? ?:.*|encl?\\.?|p\\.?j\\.?");

    private static final Pattern POSTSCRIPT = Pattern.compile("(?:p\\.? ?s\\.?|post-?scriptum) ?[:.,-]? ?\\S.*");

    Ending {
        signatories = List.copyOf(signatories);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * @param page its text
     * @param lines of that text that are not above the own words, in its order
     * @param names in the letter's head: one of them below the last paragraph has signed, whatever stands before it
     */
    static Ending in(String page, List<Line> lines, List<String> names) {
        List<Line> few = lines.subList(Math.max(0, lines.size() - FEW_LINES), lines.size());
        int closed = closing(page, few);
        int from = closed < page.length() ? closed : signed(page, few, names);
        List<Line> signatories = new ArrayList<>();
        List<Line> enclosures = new ArrayList<>();
        Span postscript = null;
        for (Line line : few) {
            String folded = Words.folded(line.text());
            if (line.span().from() < from && !ENCLOSED.matcher(folded).matches()) {
                continue;
            }
            if (ENCLOSED.matcher(folded).matches()) {
                enclosures.add(line);
            } else if (postscript == null && POSTSCRIPT.matcher(folded).matches()) {
                postscript = new Span(line.span().from(), page.length());
            } else if (postscript == null && Names.isOne(line.text()) && !isFormula(folded)) {
                signatories.add(line);
            }
        }
        return new Ending(before(from, enclosures), signatories, enclosures, Optional.ofNullable(postscript));
    }

    boolean isFound(String page) {
        return from < page.length();
    }

    /** A list of enclosures without a formula before it is no complaint either. */
    private static int before(int from, List<Line> enclosures) {
        return enclosures.stream().mapToInt(line -> line.span().from()).reduce(from, Math::min);
    }

    private static int closing(String page, List<Line> few) {
        int tail = few.isEmpty() ? page.length() : few.get(0).span().from();
        Matcher formula = FORMULA.matcher(Folded.of(page).text().replace('\n', ' '));
        int found = page.length();
        for (boolean more = formula.find(tail); more && found == page.length(); more = formula.find()) {
            found = beginsSentence(page, formula.start()) ? formula.start() : found;
        }
        for (Line line : few) {
            if (line.span().from() < found && isAlone(line, few)) {
                return line.span().from();
            }
        }
        return found;
    }

    private static int signed(String page, List<Line> few, List<String> names) {
        List<Line> last = few.stream()
                .filter(line -> !ENCLOSED.matcher(Words.folded(line.text())).matches())
                .toList();
        return last.subList(Math.max(0, last.size() - LAST_LINES), last.size()).stream()
                .filter(line -> Names.isOne(line.text()))
                .filter(line -> names.stream().anyMatch(name -> Names.match(name, line.text())))
                .mapToInt(line -> line.span().from())
                .findFirst()
                .orElse(page.length());
    }

    private static boolean isFormula(String folded) {
        return ALONE.matcher(folded).matches() || FORMULA.matcher(folded).find();
    }

    /** Thanks close a letter when little follows; and a line of them is short. */
    private static boolean isAlone(Line line, List<Line> few) {
        int behind = few.size() - few.indexOf(line) - 1;
        boolean shortOnes = few.subList(few.size() - behind, few.size()).stream()
                .allMatch(next -> next.text().length() <= 60);
        return shortOnes
                && behind <= 8
                && ALONE.matcher(Words.folded(line.text())).matches();
    }

    private static boolean beginsSentence(String page, int at) {
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(page.charAt(before))) {
            if (page.charAt(before) == '\n') {
                return true;
            }
            before--;
        }
        return before < 0 || ".!?:;,".indexOf(page.charAt(before)) >= 0;
    }
}
