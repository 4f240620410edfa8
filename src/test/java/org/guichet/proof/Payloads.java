package org.guichet.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.guichet.arrival.ArrivalState;

/** Complaints, each from the seed and its number alone. */
final class Payloads {

    /** Over what the store keeps in a row: these become files of their own. */
    private static final int LARGE = 300 * 1024;

    private static final String[] WORDS = {
        "colis",
        "parcel",
        "facture",
        "invoice",
        "cassé",
        "broken",
        "retard",
        "late",
        "remboursement",
        "refund",
        "jamais",
        "never",
        "chaudière",
        "boiler",
        "livreur",
        "driver",
        "œuvre",
        "week",
        "commande",
        "order"
    };

    private final Seed seed;

    Payloads(Seed seed) {
        this.seed = seed;
    }

    /** The n-th thing to post. */
    Submission http(int number) {
        String token = seed.word() + "-h" + number;
        Random random = seed.random(token);
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> json(Door.API, token, random);
            case 4, 5 -> form(token, random);
            case 6 -> number % 2 == 0 ? upload(token, random) : form(token, random);
            case 7 -> json(Door.COUNTER, token, random);
            case 8 -> event(token, random);
            default -> number % 3 == 0 ? unreadableEvent(token) : event(token, random);
        };
    }

    /** The n-th thing to put where the gateway fetches it. */
    Submission dropped(int number) {
        String token = seed.word() + "-d" + number;
        Random random = seed.random(token);
        Submission made =
                switch (random.nextInt(12)) {
                    case 0, 1, 2 -> mail(Door.MAIL_DROP, token, random);
                    case 3, 4, 5 -> call(token, random);
                    case 6 -> letter(token, random);
                    case 7 -> outOfOffice(token);
                    default -> mail(Door.MAILBOX, token, random);
                };
        return made.alwaysInsisted();
    }

    /** A complaint as JSON, for the doors of programs. */
    Submission json(Door door, String token, Random random) {
        return json(door, token, random, 40 + random.nextInt(250));
    }

    private static Submission json(Door door, String token, Random random, int words) {
        return Submission.of(
                door,
                token,
                "application/json",
                utf8("{\"name\": \"Claire Martin\", \"email\": \"c." + token + "@example.fr\", \"narrative\": \""
                        + text(token, random, words) + "\"}"),
                ArrivalState.CASE);
    }

    /** A long complaint whose sender gives up at once. */
    Submission fat(String token) {
        Submission made = json(Door.API, token, seed.random(token), 4_000);
        return new Submission(token, made.door(), made.mediaType(), made.bytes(), made.sha256(), made.outcome(), false);
    }

    private Submission form(String token, Random random) {
        String body = "name=Paul+Durand&email=" + URLEncoder.encode(token + "@example.org", StandardCharsets.UTF_8)
                + "&narrative=" + URLEncoder.encode(text(token, random, 60), StandardCharsets.UTF_8);
        return Submission.of(Door.WEB_FORM, token, "application/x-www-form-urlencoded", utf8(body), ArrivalState.CASE);
    }

    /** A form with a document that is too large for a row. */
    Submission upload(String token, Random random) {
        String boundary = "proof" + token.replace("-", "");
        StringBuilder body = new StringBuilder();
        body.append(part(boundary, "name", "Ann Lee"));
        body.append(part(boundary, "email", token + "@example.com"));
        body.append(part(boundary, "narrative", text(token, random, 50)));
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                .append(token)
                .append(".txt\"\r\nContent-Type: text/plain\r\n\r\n");
        while (body.length() < LARGE) {
            body.append(Long.toString(random.nextLong(), 36)).append(body.length() % 7 == 0 ? "\r\n" : " ");
        }
        body.append("\r\n--").append(boundary).append("--\r\n");
        return Submission.of(
                Door.WEB_FORM,
                token,
                "multipart/form-data; boundary=" + boundary,
                utf8(body.toString()),
                ArrivalState.CASE);
    }

    private static String part(String boundary, String name, String value) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    /** About an order of its own: a second event about the same one would rightly open no second case. */
    private Submission event(String token, Random random) {
        int order = Integer.parseInt(token.substring(token.lastIndexOf('h') + 1)) % 1_000_000;
        String body = """
                {"specversion": "1.0", "id": "%s", "source": "/orders", "type": "org.example.delivery.failed",
                 "time": "2026-03-02T10:15:00Z", "data": {"order": "FR-1%06d", "note": "%s",
                 "customer": {"name": "Claire Martin", "email": "%s@example.fr"}}}
                """.formatted(token, order, text(token, random, 10), token);
        return Submission.of(Door.EVENTS, token, "application/cloudevents+json", utf8(body), ArrivalState.CASE);
    }

    private static Submission unreadableEvent(String token) {
        return Submission.of(
                Door.EVENTS,
                token,
                "application/cloudevents+json",
                utf8("{\"event\": \"delivery_failed\", \"order\": \"" + token + "\"}"),
                ArrivalState.QUARANTINED);
    }

    Submission mail(Door door, String token, Random random) {
        return mail(door, token, random, 30 + random.nextInt(400));
    }

    /** So long that it finds no room where {@link #fat} finds none. */
    Submission fatMail(Door door, String token) {
        return mail(door, token, seed.random(token), 24_000).alwaysInsisted();
    }

    private static Submission mail(Door door, String token, Random random, int words) {
        String body = header(token, "Colis perdu " + token)
                + text(token, random, words).replace(". ", ".\r\n") + "\r\n";
        return Submission.of(door, token, ".eml", utf8(body), ArrivalState.CASE);
    }

    private static Submission outOfOffice(String token) {
        String body = "Auto-Submitted: auto-replied\r\n" + header(token, "Réponse automatique : Votre dossier")
                + "Bonjour,\r\n\r\nJe suis absent jusqu'au 23 mars. " + token + "\r\n";
        return Submission.of(Door.MAIL_DROP, token, ".eml", utf8(body), ArrivalState.SET_ASIDE);
    }

    private static String header(String token, String subject) {
        return "From: Claire Martin <c." + token + "@example.fr>\r\nTo: support@example.org\r\nSubject: "
                + (subject.startsWith("R") ? "=?utf-8?Q?R=C3=A9ponse_automatique_=3A_Votre_dossier?=" : subject)
                + "\r\nMessage-ID: <" + token + "@example.fr>\r\nDate: Mon, 2 Mar 2026 09:00:00 +0100\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
                + "Content-Transfer-Encoding: 8bit\r\n\r\n";
    }

    private Submission call(String token, Random random) {
        String body = "Conseiller : Bonjour, service client, que puis-je pour vous ?\n"
                + "Client : Bonjour, Paul Durand, 06 39 98 12 34. " + text(token, random, 60) + "\n";
        return Submission.of(Door.CALLS, token, ".txt", utf8(body), ArrivalState.CASE);
    }

    /** With a text layer: recognising characters would take the time of a hundred others. */
    private Submission letter(String token, Random random) {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            document.setDocumentId((long) token.hashCode());
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.setLeading(14);
                content.newLineAtOffset(60, 720);
                content.showText("Claire Martin, 12 rue des Lilas, 69003 Lyon, claire.martin@example.fr");
                for (int line = 0; line < 12; line++) {
                    content.newLine();
                    content.showText(text(token, random, 8).replace("œ", "oe"));
                }
                content.endText();
            }
            document.save(bytes);
            return Submission.of(Door.SCANS, token, ".pdf", bytes.toByteArray(), ArrivalState.CASE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String token, Random random, int words) {
        StringBuilder text = new StringBuilder("Réclamation ").append(token).append(" :");
        for (int i = 0; i < words; i++) {
            text.append(' ').append(WORDS[random.nextInt(WORDS.length)]);
            text.append(i % 9 == 8 ? "." : "");
        }
        return text.append('.').toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
