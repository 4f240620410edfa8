package org.guichet.channel.email.own;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The header that mail programs write above a quoted or forwarded message, in the writer's language.
 *
 * @param end index of the first line after it
 * @param values as written, by label
 * @param english true when its labels are: numeric dates in it may have the month first
 */
record HeaderBlock(int end, Map<Label, String> values, boolean english) {

    enum Label {
        FROM,
        SENT,
        TO,
        COPY,
        SUBJECT
    }

    /** A label and its colon stand within so many characters. */
    private static final int LABEL_REACH = 24;
    /** Lists of addressees are wrapped; more than this is no header. */
    private static final int LONGEST = 20;

    private static final Map<String, Label> LABELS = labels();

    static Optional<HeaderBlock> at(List<Line> lines, int start) {
        Map<Label, String> values = new HashMap<>();
        boolean english = false;
        int end = start;
        for (int i = start; i < lines.size() && i < start + LONGEST; i++) {
            Optional<Entry> entry = Entry.of(lines.get(i).bare());
            if (entry.isPresent()) {
                english |=
                        entry.get().word().equals("sent") || entry.get().word().equals("subject");
                values.putIfAbsent(entry.get().label(), entry.get().value());
                end = i + 1;
            } else if (i == start || i - end >= 2 && !lines.get(i).isBlank()) {
                break;
            } else if (values.size() >= 3 && lines.get(i).isBlank()) {
                break;
            }
        }
        boolean complete = values.containsKey(Label.FROM) && values.size() >= 3;
        return complete ? Optional.of(new HeaderBlock(end, Map.copyOf(values), english)) : Optional.empty();
    }

    Optional<String> value(Label label) {
        return Optional.ofNullable(values.get(label)).filter(value -> !value.isBlank());
    }

    private record Entry(String word, Label label, String value) {
        static Optional<Entry> of(String line) {
            String bare = line.replace("*", "").strip();
            int colon = bare.indexOf(':');
            if (colon <= 0 || colon > LABEL_REACH) {
                return Optional.empty();
            }
            String word = bare.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            Label label = LABELS.get(word);
            return label == null
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(word, label, bare.substring(colon + 1).strip()));
        }
    }

    private static Map<String, Label> labels() {
        Map<Label, List<String>> words = Map.of(
                Label.FROM,
                        List.of(
                                "from",
                                "de",
                                "von",
                                "da",
                                "van",
                                "expéditeur",
                                "expediteur",
                                "från",
                                "fra",
                                "od",
                                "от"),
                Label.SENT,
                        List.of(
                                "sent",
                                "date",
                                "envoyé",
                                "envoye",
                                "envoyé le",
                                "date d'envoi",
                                "gesendet",
                                "datum",
                                "enviado",
                                "enviado el",
                                "enviada em",
                                "fecha",
                                "inviato",
                                "data",
                                "verzonden",
                                "skickat",
                                "sendt",
                                "дата"),
                Label.TO,
                        List.of(
                                "to",
                                "à",
                                "a",
                                "an",
                                "para",
                                "aan",
                                "destinataire",
                                "pour",
                                "till",
                                "til",
                                "do",
                                "кому"),
                Label.COPY, List.of("cc", "copie à", "copie", "kopie", "copia"),
                Label.SUBJECT,
                        List.of(
                                "subject",
                                "objet",
                                "sujet",
                                "betreff",
                                "asunto",
                                "oggetto",
                                "onderwerp",
                                "assunto",
                                "ämne",
                                "emne",
                                "temat",
                                "тема"));
        Map<String, Label> labels = new HashMap<>();
        words.forEach((label, all) -> new ArrayList<>(all).forEach(word -> labels.put(word, label)));
        return Map.copyOf(labels);
    }
}
