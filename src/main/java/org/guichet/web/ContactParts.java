package org.guichet.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guichet.cases.Case;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;
import org.guichet.cases.Page;
import org.guichet.cases.Quoted;
import org.guichet.cases.QuotedKind;
import org.guichet.cases.Turn;

/** The text of a contact piece by piece: its turns, its pages, or its own words apart from what they quote. */
final class ContactParts {

    /**
     * @param label who speaks, or which page; empty for plain text
     * @param dim whether it is not the complainant's own new words
     * @param fold the words to unfold it by; empty where it is always open
     * @param image where the picture of the page is; empty where there is none
     */
    record Part(String label, String note, boolean dim, String fold, List<Words> pieces, String image) {
        Part(String label, String note, boolean dim, String fold, List<Words> pieces) {
            this(label, note, dim, fold, pieces, "");
        }
    }

    /**
     * @param found what was found in these words; empty where nothing was
     * @param at the id of the words in the page
     */
    record Words(String text, String found, String at) {}

    // A greeting or a signature is a line or two; these are long, and rarely what one reads a case for.
    private static final Set<QuotedKind> FOLDED = EnumSet.of(QuotedKind.HISTORY, QuotedKind.DISCLAIMER);
    private static final Set<String> UNMARKED = Set.of("/narrative", "/language");

    private final Case shown;
    private final Contact contact;
    private final Show show;
    private final CaseWords words;
    private final List<Highlights.Finding> findings;
    private final Map<String, String> marked = new HashMap<>();

    ContactParts(Case shown, Contact contact, Show show) {
        this.shown = shown;
        this.contact = contact;
        this.show = show;
        this.words = new CaseWords(show);
        this.findings = shown.evidence().entrySet().stream()
                .filter(entry -> !UNMARKED.contains(entry.getKey()))
                .filter(entry -> entry.getValue().contact().equals(contact.id()))
                .map(ContactParts::finding)
                .toList();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < contact.turns().size(); i++) {
            parts.add(turn(contact.turns().get(i), i + 1));
        }
        contact.pages().forEach(page -> parts.add(page(page)));
        if (parts.isEmpty()) {
            addBody(parts);
        }
        return parts;
    }

    /** The subject, where the contact has one. */
    List<Words> subject() {
        String subject = contact.subject();
        String part = contact.message() == null ? "field:subject" : "header:Subject";
        // The subject as a value is nearly all of it: only what was found within is worth a mark.
        return subject == null ? List.of() : pieces(part, subject, whole(subject), "/subject");
    }

    /** The values whose words are marked in {@link #parts} and {@link #subject}: the id of those words by the value's pointer. */
    Map<String, String> marked() {
        return marked;
    }

    private Part turn(Turn turn, int number) {
        String role = show.word("speaker", turn.speaker());
        String name = turn.name() == null ? role : turn.name();
        boolean same = name.toLowerCase(Locale.ROOT).startsWith(role.toLowerCase(Locale.ROOT));
        String when = turn.start() == null ? "" : show.seconds(turn.start());
        String note = same ? when : role + " " + when;
        return new Part(name, note, false, "", pieces("turn:" + number, turn.text(), whole(turn.text())));
    }

    private Part page(Page page) {
        String sure =
                page.confidence() == null ? "" : show.text("contact.read") + " " + show.percent(page.confidence());
        String note = page.blank() ? show.text("contact.blank") : sure;
        String label = show.text("place.page") + " " + page.number();
        String image =
                contact.kind() == ChannelKind.SCANNED_MAIL ? new PageFinder(shown, contact, page).imagePath() : "";
        return new Part(
                label, note, false, "", pieces("page:" + page.number(), page.text(), whole(page.text())), image);
    }

    private void addBody(List<Part> parts) {
        String text = contact.text();
        int done = 0;
        for (Quoted quoted : inOrder(text)) {
            addOwn(parts, done, quoted.from());
            String fold = FOLDED.contains(quoted.kind()) ? show.text("quoted." + quoted.kind()) : "";
            add(parts, quoted.from(), quoted.to(), true, fold);
            done = quoted.to();
        }
        addOwn(parts, done, text.length());
    }

    private void addOwn(List<Part> parts, int from, int to) {
        add(parts, from, to, false, "");
    }

    private void add(List<Part> parts, int from, int to, boolean dim, String fold) {
        Highlights.Span span = trimmed(contact.text(), from, to);
        if (span.from() < span.to()) {
            parts.add(new Part("", "", dim, fold, pieces("body", contact.text(), span)));
        }
    }

    /** Only what is in the text and apart, so that every character is shown once. */
    private List<Quoted> inOrder(String text) {
        List<Quoted> kept = new ArrayList<>();
        int done = 0;
        for (Quoted one : contact.quoted().stream()
                .sorted(Comparator.comparingInt(Quoted::from))
                .toList()) {
            if (one.from() >= done && one.from() < one.to() && one.to() <= text.length()) {
                kept.add(one);
                done = one.to();
            }
        }
        return kept;
    }

    private List<Words> pieces(String part, String text, Highlights.Span within) {
        return pieces(part, text, within, "");
    }

    private List<Words> pieces(String part, String text, Highlights.Span within, String unmarked) {
        List<Highlights.Finding> here = findings.stream()
                .filter(finding -> finding.evidence().part().equals(part)
                        && !finding.pointer().equals(unmarked))
                .toList();
        return Highlights.pieces(text, within, here).stream().map(this::words).toList();
    }

    private Words words(Highlights.Piece piece) {
        if (piece.pointers().isEmpty()) {
            return new Words(piece.text(), "", "");
        }
        String at = "from" + piece.pointers().get(0).replace('/', '-');
        piece.pointers().forEach(pointer -> marked.put(pointer, at));
        String found = piece.pointers().stream().map(words::field).distinct().collect(Collectors.joining(", "));
        return new Words(piece.text(), found, at);
    }

    private static Highlights.Finding finding(Map.Entry<String, Evidence> entry) {
        return new Highlights.Finding(entry.getKey(), entry.getValue());
    }

    private static Highlights.Span whole(String text) {
        return new Highlights.Span(0, text.length());
    }

    private static Highlights.Span trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Highlights.Span(start, end);
    }
}
