package org.guichet.channel.email.own;

import java.util.List;
import java.util.Locale;
import org.guichet.cases.QuotedKind;

/** Paragraphs that a mail server or a company adds: confidentiality, viruses, trees. */
final class Disclaimer {

    /** Each occurs in such notices and nearly never in what a customer writes. */
    private static final List<String> PHRASES = List.of(
            "intended recipient",
            "intended solely for",
            "intended only for",
            "confidentiality notice",
            "this e-mail and any attachment",
            "this email and any attachment",
            "this message and any attachment",
            "this email is confidential",
            "this e-mail is confidential",
            "before printing this",
            "scanned for viruses",
            "avis de confidentialité",
            "ce message et toutes les pièces jointes",
            "ce message et ses pièces jointes",
            "ce message (et toutes",
            "ce message (y compris",
            "ce courriel et ses pièces jointes",
            "ce courriel est confidentiel",
            "ce message est confidentiel",
            "à l'intention exclusive de",
            "à l’intention exclusive de",
            "exclusivement destiné à",
            "usage exclusif de ses destinataires",
            "n'étant pas assurée sur internet",
            "n’étant pas assurée sur internet",
            "si vous n'êtes pas le destinataire",
            "si vous n’êtes pas le destinataire",
            "avant d'imprimer",
            "avant d’imprimer",
            "n'imprimez ce",
            "diese e-mail enthält vertrauliche",
            "este mensaje y sus archivos adjuntos",
            "questo messaggio è confidenziale",
            "dit bericht is vertrouwelijk");

    private Disclaimer() {}

    static void mark(Marks marks) {
        int start = -1;
        for (int i = 0; i <= marks.lines().size(); i++) {
            boolean inside = i < marks.lines().size()
                    && marks.isOwn(i)
                    && !marks.lines().get(i).isBlank();
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                markIfNotice(marks, start, i);
                start = -1;
            }
        }
    }

    private static void markIfNotice(Marks marks, int from, int to) {
        StringBuilder paragraph = new StringBuilder();
        for (Line line : marks.lines().subList(from, to)) {
            paragraph.append(line.bare().toLowerCase(Locale.ROOT)).append(' ');
        }
        if (PHRASES.stream().anyMatch(phrase -> paragraph.indexOf(phrase) >= 0)) {
            marks.mark(from, to, QuotedKind.DISCLAIMER);
        }
    }
}
