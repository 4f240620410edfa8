package org.guichet.normalize.find;

import java.util.List;
import java.util.regex.Pattern;
import org.guichet.submission.Span;

/**
 * What stands around one number, and how it leads to it. Many lists have the same words, so the answer about the last place
 * is kept. Not thread-safe.
 */
final class NumberContext {

    private static final int REACH = 55;
    private static final Pattern FILLER = Pattern.compile(
            "(?:[\\s:#.,()«»\"'\\[\\]=*-]|n°|(?:n|no|nr|num|numero|number|nbr|ref|reference|references|id|code|est|is|was|le|la|de|du|of|the|suivante?|portant|sous|with|my|ma|mon|your|votre|web|internet|online|c'est|it's|terminant|finissant|se|par|ending in|ending|habitation|auto|energie|electricite|gaz|mobile|box)(?![a-z0-9]))*+");
    private static final Pattern MARKED =
            Pattern.compile("(?:^|[^a-z0-9])(?:n°|no|nr|num|numero|number|ref|reference|#)\\s{0,2}[:.]?\\s{0,2}$");
    private static final int LONGEST_MARK = 20; // with what stands around it
    private static final Pattern OF_SOMETHING_ELSE = Pattern.compile(
            "(?<![a-z])(?:(?:tele)?phone|tel|e-?mail|mail|fax|iban|siret|siren|postcode|code postal)(?![a-z])");

    /** Right before a number that is no reference of anybody's: "règlement (CE) n° 261/2004", "par chèque n° 4471209". */
    private static final Pattern NUMBER_OF_ELSE = Pattern.compile(
            "(?<![a-z])(?:cheque|serie|serial|modele|model|imei|loi|reglement|directive|decret|ordonnance|regulation)"
                    + "(?: ?\\((?:ce|ue|ec|eu)\\))?[\\s:.]{0,3}(?:n°|no|nr|numero|number|num)?[\\s:.]{0,3}$");

    /** "4711 is my order number", "4711 = n° de commande", "4711 (order no.)": nothing but a word that says so lies between. */
    private static final Pattern NAMED_BEHIND = Pattern.compile(
            "\\s{0,2}(?:[(=]|is(?![a-z])|est(?![a-z])|was(?![a-z])|etant(?![a-z])|being(?![a-z])|c'est(?![a-z]))\\s?"
                    + "(?:(?:n°|(?:my|the|our|your|its|le|la|mon|ma|notre|votre|no|nr|numero|number|num|ref|reference|code|de|du|of)(?![a-z0-9])|[ld]')[\\s.:]{0,2}){0,6}+");

    private static final Pattern MARK =
            Pattern.compile("n°|(?<![a-z])(?:no|nr|numero|number|num|ref|reference|code)(?![a-z0-9])");
    private static final Pattern OWN_NUMBER =
            Pattern.compile("[\\s:]{0,2}(?:(?:n°|no|nr|number|numero|num|ref)[\\s.:]{0,3})?\\d");
    private static final int BEHIND_REACH = 30;
    private static final int MARK_REACH = 12;
    private static final int LESS_LIKELY = 1_000; // than any context before the number

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?;]\\s|\\n");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("\\d{1,2}[/.]\\d{1,2}");
    private static final Pattern LIKE_A_PHONE = Pattern.compile("0\\d{9,10}|(?:00)?(?:33|44)\\d{9,10}");

    private final Span token;
    private final String value;
    private final String folded;
    private int place = -1;
    private boolean leads;

    /**
     * @param value the number as it is read
     * @param folded the text in which it stands
     */
    NumberContext(Span token, String value, String folded) {
        this.token = token;
        this.value = value;
        this.folded = folded;
    }

    /** How far the nearest of these is; -1 when none leads to the number or names it behind. */
    int distance(List<Span> contexts) {
        int before = before(contexts);
        return before >= 0 ? before : behind(contexts);
    }

    private int before(List<Span> contexts) {
        for (int i = contexts.size() - 1; i >= 0; i--) {
            int end = contexts.get(i).to();
            if (end <= token.from()) {
                return token.from() - end <= REACH && leadsFrom(end) ? token.from() - end : -1;
            }
        }
        return -1;
    }

    private boolean leadsFrom(int end) {
        if (place != end) {
            place = end;
            leads = leads(folded.substring(end, token.from()));
        }
        return leads;
    }

    private int behind(List<Span> contexts) {
        for (Span context : contexts) {
            if (context.from() >= token.to()) {
                return context.from() - token.to() <= BEHIND_REACH && isNamedBy(context) && !isDoubtful(value)
                        ? LESS_LIKELY + context.from() - token.to()
                        : -1;
            }
        }
        return -1;
    }

    /** A name that leads to a number of its own does not name the one before. */
    private boolean isNamedBy(Span context) {
        String behind = folded.substring(context.to(), Math.min(folded.length(), context.to() + MARK_REACH));
        String gap = folded.substring(token.to(), context.from());
        return NAMED_BEHIND.matcher(gap).matches()
                && (MARK.matcher(gap).find() || MARK.matcher(behind).find())
                && !OWN_NUMBER.matcher(behind).lookingAt();
    }

    /** What is asked first is what most gaps fail at. */
    private boolean leads(String gap) {
        if (gap.isEmpty()) {
            return false;
        }
        boolean near = FILLER.matcher(gap).matches() && gap.indexOf('\n') == gap.lastIndexOf('\n');
        boolean led = near
                ? !isDoubtful(value) || isMarked(gap)
                : isMarked(gap) && !SENTENCE_END.matcher(gap).find();
        return led
                && !OF_SOMETHING_ELSE.matcher(gap).find()
                && !NUMBER_OF_ELSE.matcher(gap).find();
    }

    private static boolean isMarked(String gap) {
        return gap.stripTrailing().endsWith(":")
                || MARKED.matcher(gap)
                        .useAnchoringBounds(false)
                        .region(Math.max(0, gap.length() - LONGEST_MARK), gap.length())
                        .find();
    }

    /** What may be a year, a day or a phone, or is short, counts only where something says that it is a number. */
    static boolean isDoubtful(String value) {
        return value.length() < 4
                || YEAR.matcher(value).matches()
                || LIKE_A_PHONE.matcher(value).matches()
                || DAY_AND_MONTH.matcher(value).matches();
    }
}
