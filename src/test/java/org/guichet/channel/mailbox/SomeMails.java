package org.guichet.channel.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.guichet.arrival.Digest;

/** Mails with seeded contents, no two alike, in lines as they come over the wire. */
final class SomeMails {

    private SomeMails() {}

    static List<byte[]> of(long seed, int count, int averageBytes) {
        Random random = new Random(seed);
        List<byte[]> mails = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            mails.add(of(random, i, 200 + random.nextInt(2 * averageBytes)));
        }
        return mails;
    }

    static byte[] large(long seed, int bytes) {
        return of(new Random(seed), 0, bytes);
    }

    private static byte[] of(Random random, int number, int bytes) {
        byte[] noise = new byte[bytes * 3 / 4];
        random.nextBytes(noise);
        String mail =
                "From: Jeanne Petit <jeanne.petit@example.fr>\r\nTo: support@example.org\r\nSubject: Colis " + number
                        + "\r\nMessage-ID: <" + number + "." + random.nextLong() + "@example.fr>\r\n"
                        + "MIME-Version: 1.0\r\nContent-Type: application/octet-stream\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(noise) + "\r\n";
        return mail.getBytes(StandardCharsets.US_ASCII);
    }

    /** Each once. */
    static Map<String, Integer> digests(List<byte[]> mails) {
        Map<String, Integer> once = new TreeMap<>();
        mails.forEach(mail -> once.merge(Digest.sha256(mail), 1, Integer::sum));
        return once;
    }
}
