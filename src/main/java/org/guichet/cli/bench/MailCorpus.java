package org.guichet.cli.bench;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/**
 * Complaints by mail, invented, the same for the same seed: half plain, half with HTML; UTF-8, ISO-8859-1 and Windows-1252;
 * quoted-printable, base64 and 8bit; one in four with a photograph. About 25 KB on average, most far smaller.
 */
public final class MailCorpus {

    private static final String NEW_LINE = "\r\n";
    private static final int SMALLEST_TEXT = 300;
    private static final int TEXT_SPREAD = 2_500;
    private static final int SMALLEST_PHOTOGRAPH = 20_000;
    private static final int PHOTOGRAPH_SPREAD = 90_000;
    private static final int QUOTED_LINE = 72;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"));

    private final Random random;
    private final long seed;

    private MailCorpus(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    public static List<byte[]> of(long seed, int count) {
        MailCorpus corpus = new MailCorpus(seed);
        List<byte[]> mails = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            mails.add(corpus.mail(i));
        }
        return mails;
    }

    private byte[] mail(int number) {
        long order = 100_000 + number;
        String text = Phrases.complaint(random, order, SMALLEST_TEXT + random.nextInt(TEXT_SPREAD));
        String content = random.nextBoolean() ? part("text/plain", text) : alternative(text, number);
        if (random.nextInt(4) == 0) {
            content = mixed(content, number);
        }
        // Byte by byte: parts in 8bit hold bytes of their own charset.
        return (header(number, order) + content).getBytes(StandardCharsets.ISO_8859_1);
    }

    private String header(int number, long order) {
        return String.join(
                NEW_LINE,
                "Received: from mx.example.org (mx.example.org [192.0.2.7]) by mail.example.org; "
                        + "Mon, 2 Mar 2026 09:00:00 +0100",
                "From: " + encoded("Zoé Lefèvre " + number) + " <client" + number + "@example.fr>",
                "To: support@example.org",
                "Subject: " + encoded("Réclamation : commande n° " + order),
                "Message-ID: <" + seed + "." + number + "@example.fr>",
                "Date: Mon, 2 Mar 2026 09:00:00 +0100",
                "MIME-Version: 1.0",
                "");
    }

    private static String encoded(String words) {
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(words.getBytes(StandardCharsets.UTF_8)) + "?=";
    }

    private String alternative(String text, int number) {
        String html = "<html><head><style>p { margin: 0 }</style></head><body><div class=\"mail\"><p>"
                + text.replace("&", "&amp;").replace("\n\n", "</p><p>").replace(". ", ".<br>")
                + "</p><p><b>Zoé Lefèvre</b><br>06 39 98 00 12</p></div></body></html>";
        return multipart("alternative", "alt-" + number, part("text/plain", text), part("text/html", html));
    }

    private String mixed(String content, int number) {
        byte[] photograph = new byte[SMALLEST_PHOTOGRAPH + random.nextInt(PHOTOGRAPH_SPREAD)];
        random.nextBytes(photograph);
        String attachment = "Content-Type: image/jpeg; name=\"photo.jpg\"" + NEW_LINE
                + "Content-Disposition: attachment; filename=\"photo.jpg\"" + NEW_LINE
                + "Content-Transfer-Encoding: base64" + NEW_LINE + NEW_LINE
                + Base64.getMimeEncoder().encodeToString(photograph) + NEW_LINE;
        return multipart("mixed", "mix-" + number, content, attachment);
    }

    private static String multipart(String kind, String boundary, String... parts) {
        StringBuilder all = new StringBuilder("Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"")
                .append(NEW_LINE)
                .append(NEW_LINE);
        for (String part : parts) {
            all.append("--").append(boundary).append(NEW_LINE).append(part).append(NEW_LINE);
        }
        return all.append("--").append(boundary).append("--").append(NEW_LINE).toString();
    }

    private String part(String type, String text) {
        Charset charset = CHARSETS.get(random.nextInt(CHARSETS.size()));
        byte[] bytes = text.replace("\n", NEW_LINE).getBytes(charset);
        String encoding = List.of("quoted-printable", "base64", "8bit").get(random.nextInt(3));
        String body =
                switch (encoding) {
                    case "base64" -> Base64.getMimeEncoder().encodeToString(bytes);
                    case "8bit" -> new String(bytes, StandardCharsets.ISO_8859_1);
                    default -> quoted(bytes);
                };
        return "Content-Type: " + type + "; charset=" + charset.name().toLowerCase(java.util.Locale.ROOT) + NEW_LINE
                + "Content-Transfer-Encoding: " + encoding + NEW_LINE + NEW_LINE + body + NEW_LINE;
    }

    /** Quoted-printable (RFC 2045 section 6.7). */
    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int line = 0;
        for (byte one : bytes) {
            if (one == '\n' || one == '\r') {
                text.append((char) one);
                line = 0;
                continue;
            }
            String next = one == '=' || one < ' ' ? String.format("=%02X", one & 0xff) : String.valueOf((char) one);
            line += next.length();
            if (line > QUOTED_LINE) {
                text.append("=").append(NEW_LINE);
                line = next.length();
            }
            text.append(next);
        }
        return text.toString();
    }
}
