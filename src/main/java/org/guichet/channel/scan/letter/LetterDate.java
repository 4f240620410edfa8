package org.guichet.channel.scan.letter;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.guichet.normalize.find.Dates;
import org.guichet.normalize.find.Folded;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Misread;

/**
 * The date on a line of its own: "Lyon, le 14 mars 2025", "9th January 2025", "Fait à Paris, le 3/4/2025", "Le 19 juillet
 * 2024 / July 19, 2024"; and the stamp that says when the letter was received.
 */
final class LetterDate {

    private static final int LONGEST_BEFORE = 45;
    private static final int LONGEST_STAMP = 60;

    private static final Dates SHAPES = new Dates("FR");

    /** What may stand before the date: a place, a weekday, "le", "Date:". */
    private static final Pattern BEFORE = Pattern.compile("(?:[a-z][a-z' .,()/-]{0,42}[,:]? ?)?");

    /** These lead to the date of something else. */
    private static final Pattern OF_SOMETHING = Pattern.compile(
            "(?<![a-z])(?:vot?re|vos|your|notre|nos|our|courrier|lettre|letter|facture|invoice|commande|order|contrat|contract|nee?|born|naissance|birth|objet|subject|depuis|since|before|avant|until|jusqu|du)(?![a-z])");

    private static final String WEEKDAY =
            "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)";

    private static final Pattern LEADS =
            Pattern.compile("(?:[,:]|(?<![a-z])(?:le|the)(?: " + WEEKDAY + ")?|" + WEEKDAY + ",?)$");

    private static final int MOST_WORDS_OF_PLACE = 3;

    private static final Pattern BEHIND = Pattern.compile("[ .,;/-]{0,4}(?:le )?[ .,]{0,3}");

    private static final Pattern STAMP = Pattern.compile(
            "(?:[a-z' ,.-]{0,40}(?<![a-z]))?(?:recu|received|arrive|arrivee|courrier arrive|date d'arrivee|date de reception|date received|entree)(?: le| on| du)? ?[:.-]{0,2}(?: .{0,40}|[ 0-9].{0,40})?");

    private static final Pattern NO_STAMP = Pattern.compile(
            "(?:j'ai|nous|je |i |we |bien |mal |having|upon|have).*|.*(?<![a-z])(?:votre|vos|your|suite|reponse|colis|commande|parcel|order)(?![a-z]).*");

    private LetterDate() {}

    /** Whether the line is a stamp's, with or without the date: that may stand below. */
    static boolean isStamp(String folded) {
        return folded.length() <= LONGEST_STAMP
                && !NO_STAMP.matcher(folded).matches()
                && STAMP.matcher(folded).matches();
    }

    static boolean isDateLine(String line) {
        Folded folded = Folded.of(Misread.mended(line));
        List<Found<LocalDate>> dates = SHAPES.in(folded);
        if (dates.isEmpty()) {
            return false;
        }
        String text = folded.text();
        String before = text.substring(0, dates.get(0).span().from()).strip();
        String behind = rest(text, dates);
        return before.length() <= LONGEST_BEFORE
                && BEFORE.matcher(before).matches()
                && (LEADS.matcher(before).find() || before.split(" ", -1).length <= MOST_WORDS_OF_PLACE)
                && !OF_SOMETHING.matcher(before).find()
                && BEHIND.matcher(behind).matches();
    }

    /** What is left behind the first date when further ones are taken out. */
    private static String rest(String text, List<Found<LocalDate>> dates) {
        StringBuilder rest = new StringBuilder();
        int at = dates.get(0).span().to();
        for (Found<LocalDate> date : dates.subList(1, dates.size())) {
            rest.append(text, at, Math.max(at, date.span().from()));
            at = Math.max(at, date.span().to());
        }
        return rest.append(text.substring(at)).toString();
    }
}
