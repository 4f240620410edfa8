package org.guichet.normalize;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.cases.PostalAddress;
import org.guichet.normalize.find.Cues;
import org.guichet.normalize.find.Found;
import org.guichet.normalize.find.Phones;
import org.guichet.normalize.find.Phones.Phone;
import org.guichet.normalize.find.ShortestNumbers;
import org.guichet.normalize.find.Spans;
import org.guichet.normalize.spoken.DictatedPiece;
import org.guichet.normalize.spoken.SpokenText;
import org.guichet.submission.Fields;
import org.guichet.submission.Sender;
import org.guichet.submission.Span;

/**
 * The complainant's phone numbers: stated ones, the caller's, then those in their own words and their signature, with
 * everything that is a reference, an amount or a date blanked out first.
 */
final class PhoneStep implements Step {

    private static final String BY = "phone";
    private static final int REACH = 60;
    private static final Cues OFFERED = Cues.of(
            "joindre",
            "joignable",
            "contactez",
            "recontactez",
            "get me",
            "m'avoir",
            "ring us",
            "call us",
            "contacter",
            "recontacter",
            "rappeler",
            "rappelez",
            "m'appeler",
            "appelez",
            "appeler au",
            "telephone",
            "tel",
            "portable",
            "mobile",
            "mon numero",
            "reach me",
            "contact me",
            "call me",
            "ring me",
            "phone me",
            "my number",
            "my phone",
            "my mobile",
            "phone",
            "cell",
            "call back",
            "text me",
            "me rejoindre",
            "gsm",
            "natel",
            "appeler le",
            "ring me",
            "give me a ring",
            "give me a call",
            "my num",
            "mon num",
            "fixe",
            "mon domicile",
            "ligne directe",
            "sms",
            "whatsapp",
            "landline",
            "contact number",
            "number to call",
            "daytime number",
            "number is",
            "numero est",
            "mob",
            "ph",
            "num",
            "contact no",
            "contact details");

    /** Of these the writer offers a number of their own, whomever they called before in the same sentence. */
    private static final Cues OWN = Cues.of(
            "me joindre",
            "nous joindre",
            "m'avoir",
            "m'appeler",
            "joignable",
            "contactez-moi",
            "rappelez",
            "rappelez-moi",
            "rappeler",
            "mon numero",
            "mon portable",
            "mon mobile",
            "mon tel",
            "mon gsm",
            "mon fixe",
            "moi c'est",
            "reach me",
            "contact me",
            "call me",
            "ring me",
            "phone me",
            "text me",
            "my number",
            "my phone",
            "my mobile",
            "my cell");

    private static final Cues SOMEBODY_ELSES = Cues.of(
            "j'ai rappele",
            "ai rappele",
            "avons rappele",
            "votre standard",
            "le standard",
            "votre ligne",
            "votre accueil",
            "votre service au",
            "votre agence au",
            "votre magasin au",
            "votre boutique au",
            "vos bureaux au",
            "your switchboard",
            "your own",
            "your line",
            "your office on",
            "your office at",
            "your branch on",
            "called your",
            "rang your",
            "phoned your",
            "j'ai appele",
            "avons appele",
            "ai telephone",
            "ai compose",
            "votre numero",
            "votre hotline",
            "service client",
            "service clients",
            "i called",
            "i have called",
            "i've called",
            "i rang",
            "i phoned",
            "we called",
            "your number",
            "your helpline",
            "your hotline",
            "customer service",
            "customer services",
            "fax",
            "siret",
            "siren",
            "rcs",
            "r.c.s",
            "registre du commerce",
            "vat",
            "company number",
            "registered number",
            "tva",
            "iban",
            "rib",
            "numero surtaxe",
            "serie",
            "serial");

    /** Behind a number that was called in vain. */
    private static final Cues UNANSWERED = Cues.of(
            "sonne dans le vide",
            "sonne occupe",
            "ne repond",
            "n'aboutit",
            "quatre fois",
            "trois fois",
            "rings out",
            "just rings",
            "four times",
            "three times",
            "is never answered",
            "no answer");

    private static final String BETWEEN = " .:(\u00A0\t";
    private static final Pattern NEXT =
            Pattern.compile("\\W{0,6}(?:ou|or|et|and|puis|sinon)?\\W{0,6}(?:le|on|au)?\\W{0,3}");
    private static final int RINGS = 20;
    private static final double DICTATED = 0.9;

    /** With which a number in words begins. */
    private static final Cues NOUGHT = Cues.of("zero", "oh", "nought");

    private static final int MOST_SPELLED = 5;
    private static final int LONGEST_SPELLED = 160;

    private final ShortestNumbers shortest = new ShortestNumbers();

    @Override
    public List<Cues> phrases() {
        return List.of(NOUGHT);
    }

    @Override
    public void apply(Intake intake, CaseDraft draft) {
        List<String> regions = regions(intake, draft);
        intake.submission()
                .firstStated(Fields.PHONE)
                .ifPresent(given -> keepStated(given.value(), Source.of(given), regions, draft));
        for (Sender sender : Senders.ofComplainant(intake.submission())) {
            String phone = sender.phone();
            if (phone != null) {
                keepStated(phone, intake.locate(sender.part(), phone), regions, draft);
            }
        }
        boolean known = !draft.complainant.phones.isEmpty();
        intake.passages().stream()
                .filter(text -> text.isLetter() || !text.own().isEmpty())
                .forEach(text -> search(text, known, regions, draft));
        intake.signatures().ifPresent(text -> search(text, known, regions, draft));
        intake.dictations().forEach(dictation -> dictated(dictation, regions, draft));
    }

    /** What was found to be a reference is none. */
    private static void dictated(Dictation dictation, List<String> regions, CaseDraft draft) {
        boolean other = draft.references.stream()
                .anyMatch(reference -> reference.value().equals(dictation.value()));
        Optional<Phone> phone =
                other ? Optional.empty() : Phones.stated(DictatedPiece.grouped(dictation.value()), regions);
        phone.filter(Phone::likely).ifPresent(found -> keep(found, dictation.source(), DICTATED, draft));
    }

    /** Where a number without a country code is from: where they live, what other numbers say, the organisation, the language. */
    private static List<String> regions(Intake intake, CaseDraft draft) {
        Set<String> regions = new LinkedHashSet<>();
        PostalAddress address = draft.complainant.address;
        if (address != null && address.country() != null) {
            regions.add(address.country());
        }
        intake.passages().forEach(text -> regions.addAll(Phones.regionsIn(text.text())));
        regions.addAll(intake.rules().phoneRegions(draft.language == null ? "" : draft.language));
        return List.copyOf(regions);
    }

    private static void keepStated(String given, Source source, List<String> regions, CaseDraft draft) {
        Phones.stated(given, regions)
                .ifPresentOrElse(
                        phone -> keep(phone, source, phone.likely() ? 1.0 : 0.7, draft),
                        () -> draft.flags.add("phone-unreadable"));
    }

    private void search(SearchText text, boolean known, List<String> regions, CaseDraft draft) {
        String masked = Spans.masked(text.text(), draft.taken(text.part()));
        List<Found<Phone>> all = Phones.in(Phones.readable(masked), regions, shortest);
        if (all.isEmpty()) {
            spelled(text, regions, draft);
            return;
        }
        List<Found<Phone>> offers =
                all.stream().filter(found -> isOffered(text, found)).toList();
        int offeredTo = -1;
        for (Found<Phone> found : all) {
            boolean offered = offers.contains(found) || offeredTo >= 0 && follows(text, offeredTo, found);
            offeredTo = offered ? found.span().to() : offeredTo;
            boolean counts = found.value().likely() ? offered || !known && offers.isEmpty() : offered;
            boolean theirs = text.isOwn(found.span()) || (text.isLetter() && draft.complainant.phones.isEmpty());
            if (theirs && counts && !isSomebodyElses(text, found)) {
                keep(found.value(), Source.at(text, found.span()), offered ? 0.95 : 0.7, draft);
            }
        }
    }

    /** A number that is written in words: "zéro six, trente-neuf …". */
    private void spelled(SearchText text, List<String> regions, CaseDraft draft) {
        List<Span> noughts = NOUGHT.all(text.folded());
        if (noughts.isEmpty()) {
            return; // as nearly always
        }
        noughts.stream()
                .limit(MOST_SPELLED)
                .filter(nought -> text.isOwn(nought) && isOffered(text, nought.from()))
                .flatMap(nought -> spelled(text, nought.from(), regions).stream())
                .findFirst()
                .ifPresent(found -> keep(found.value(), Source.at(text, found.span()), DICTATED, draft));
    }

    private Optional<Found<Phone>> spelled(SearchText text, int from, List<String> regions) {
        int to = Math.min(text.text().length(), from + LONGEST_SPELLED);
        String folded = text.folded().text().substring(from, to);
        return SpokenText.of(text.text().substring(from, to), folded)
                .flatMap(written -> Phones.in(written.text(), regions, shortest).stream()
                        .filter(found ->
                                found.span().from() == 0 && found.value().likely())
                        .findFirst()
                        .map(found -> new Found<>(found.value(), moved(written.kept(found.span()), from))));
    }

    private static Span moved(Span span, int by) {
        return new Span(span.from() + by, span.to() + by);
    }

    private static boolean isOffered(SearchText text, Found<Phone> found) {
        return isOffered(text, found.span().from());
    }

    private static boolean isOffered(SearchText text, int from) {
        return OFFERED.justBefore(text.folded(), behindWord(text.text(), from), REACH);
    }

    /** Behind another one: "… or 01632 960001". */
    private static boolean follows(SearchText text, int offeredTo, Found<Phone> found) {
        int from = found.span().from();
        return from >= offeredTo
                && NEXT.matcher(text.folded().text()).region(offeredTo, from).matches();
    }

    /** The dot of "Tél." ends no sentence. */
    private static int behindWord(String text, int from) {
        int at = from;
        while (at > 0 && BETWEEN.indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        return at;
    }

    private static boolean isSomebodyElses(SearchText text, Found<Phone> found) {
        int theirs = SOMEBODY_ELSES.lastBefore(text.folded(), found.span().from(), REACH);
        boolean named =
                theirs >= 0 && OWN.lastBefore(text.folded(), found.span().from(), REACH) < theirs;
        return named || UNANSWERED.justAfter(text.folded(), found.span().to(), RINGS);
    }

    private static void keep(Phone phone, Source source, double confidence, CaseDraft draft) {
        draft.add(draft.complainant.phones, "/complainant/phones", phone.e164(), source, BY, confidence);
    }
}
