package org.guichet.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Breaks mails in the ways that software and people break them; the same seed breaks them the same way. */
final class MailMutator {

    private static final int MOST_CHANGES = 6;
    private static final int LARGEST = 400_000;

    /** What parsers look for, in places where it does not belong. */
    private static final List<String> TOKENS = List.of(
            "\r\n",
            "\n\n",
            "\r",
            "\0",
            "\r\n\r\n",
            "\r\n ",
            "--",
            "\r\n--b--\r\n",
            "=?utf-8?Q?=C3=A9?=",
            "=?iso-2022-jp?B?GyRC?=",
            "=?utf-7?Q?+AOk-?=",
            "=?x?B?",
            "?=",
            "\u001b$B",
            "\u001b(B",
            "+AOk-",
            "=\r\n",
            "=3D",
            "=",
            "begin 644 a.txt\r\n",
            "\r\nend\r\n",
            "<html><body>",
            "<blockquote>",
            "<div style=\"display:none\">",
            "<!--",
            "]]>",
            "<",
            ">",
            "&#x110000;",
            "> > > > ",
            "-- \r\n",
            "-----Original Message-----\r\n",
            "Le 2 mars 2026 à 10:12, Support a écrit :\r\n",
            "From: a@example.org\r\nTo: b@example.org\r\nSubject: c\r\n\r\n",
            "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n",
            "Content-Type: message/rfc822\r\n\r\n",
            "Content-Type: text/html\r\n",
            "Content-Type: application/ms-tnef\r\n",
            "Content-Type: application/pkcs7-mime; smime-type=signed-data\r\n",
            "Content-Type: text/calendar; method=REPLY\r\n",
            "Content-Transfer-Encoding: base64\r\n",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Content-Disposition: attachment; filename*0*=utf-8''a%;filename*9999999999=b\r\n",
            "; charset=utf-7",
            "; charset=\"",
            "; format=flowed; delsp=yes",
            "Received: from x (y [10.0.0.1]) by z; Tue, 10 Mar 2026 09:31:02 +9999\r\n",
            "Date: 99 Foo 0000 99:99:99 -9999\r\n",
            "Date: Fri, 31 Feb 2026 23:59:60 +0100\r\n",
            "(((((((((((",
            "\"\"\"",
            "<<<<@>>>>",
            ":;,",
            "\u00ff\u00fe",
            "\u00ef\u00bb\u00bf",
            "\u00c3\u00a9\u00c3",
            "x\u009f>\"",
            "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1");

    private final List<byte[]> seeds;
    private final Random random;

    MailMutator(List<byte[]> seeds, long seed) {
        this.seeds = seeds;
        this.random = new Random(seed);
    }

    byte[] next() {
        byte[] mail = any();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
            mail = changed(mail);
        }
        return mail.length <= LARGEST ? mail : java.util.Arrays.copyOf(mail, LARGEST);
    }

    private byte[] any() {
        return seeds.get(random.nextInt(seeds.size()));
    }

    private byte[] changed(byte[] mail) {
        int at = random.nextInt(mail.length + 1);
        int to = Math.min(mail.length, at + length());
        return switch (random.nextInt(9)) {
            case 0 -> flipped(mail);
            case 1 -> joined(mail, 0, at, "", mail, to, mail.length);
            case 2 -> joined(mail, 0, to, "", mail, at, mail.length);
            case 3, 4 -> joined(mail, 0, at, token(), mail, at, mail.length);
            case 5 -> spliced(mail, at);
            case 6 -> java.util.Arrays.copyOf(mail, at);
            case 7 -> joined(mail, 0, at, token().repeat(1 + random.nextInt(200)), mail, at, mail.length);
            default -> lineMoved(mail, at);
        };
    }

    private String token() {
        return TOKENS.get(random.nextInt(TOKENS.size()));
    }

    /** Mostly short, sometimes a piece of any size. */
    private int length() {
        return random.nextInt(4) == 0 ? random.nextInt(4_000) : 1 + random.nextInt(40);
    }

    private byte[] flipped(byte[] mail) {
        byte[] changed = mail.clone();
        for (int i = random.nextInt(20); i >= 0 && changed.length > 0; i--) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }

    /** The head of one mail and the tail of another. */
    private byte[] spliced(byte[] mail, int at) {
        byte[] other = any();
        return joined(mail, 0, at, "", other, random.nextInt(other.length + 1), other.length);
    }

    /** One line in the place of another. */
    private byte[] lineMoved(byte[] mail, int at) {
        int from = lineStart(mail, at);
        int end = from;
        while (end < mail.length && mail[end] != '\n') {
            end++;
        }
        String line = new String(mail, from, end - from, ISO_8859_1) + "\n";
        int place = lineStart(mail, random.nextInt(mail.length + 1));
        return joined(mail, 0, place, line, mail, place, mail.length);
    }

    private static int lineStart(byte[] mail, int at) {
        int start = Math.min(at, mail.length);
        while (start > 0 && mail[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static byte[] joined(byte[] one, int from, int to, String between, byte[] other, int start, int end) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(one, from, to - from);
        out.writeBytes(between.getBytes(ISO_8859_1));
        out.write(other, start, end - start);
        return out.toByteArray();
    }
}
