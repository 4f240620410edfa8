package org.guichet.cli.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.guichet.cases.CaseJson;

/** The HTTP request of a program that posts a 4 KB JSON complaint; a number in it makes each one another submission. */
final class FormPost {

    /** As long as the numbers of requests, so that one can be written over the other. */
    private static final String NUMBER = "000000000000";

    private static final int BODY_BYTES = 4_096;

    private final ByteBuffer bytes;
    private final int keyAt;
    private final int orderAt;

    private FormPost(byte[] request) {
        this.bytes = ByteBuffer.allocateDirect(request.length).put(request).flip();
        String text = new String(request, StandardCharsets.ISO_8859_1);
        this.keyAt = text.indexOf(NUMBER);
        this.orderAt = text.lastIndexOf(NUMBER);
    }

    /** @param path where it is posted to */
    static FormPost to(String path, long seed) {
        byte[] body = body(seed);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Accept: application/json\r\nUser-Agent: guichet-bench\r\nIdempotency-Key: bench-" + seed + "-"
                + NUMBER
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        byte[] ascii = head.getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[ascii.length + body.length];
        System.arraycopy(ascii, 0, request, 0, ascii.length);
        System.arraycopy(body, 0, request, ascii.length, body.length);
        return new FormPost(request);
    }

    /** The JSON of a complaint of 4 KB. */
    static byte[] body(long seed) {
        String narrative = Phrases.complaint(new Random(seed), 0, BODY_BYTES);
        byte[] longer = json(narrative);
        return json(narrative.substring(0, narrative.length() - (longer.length - BODY_BYTES)));
    }

    private static byte[] json(String narrative) {
        return CaseJson.write(Map.of(
                        "name", "Zoé Lefèvre",
                        "email", "zoe.lefevre@example.fr",
                        "phone", "06 39 98 00 12",
                        "subject", "Commande " + NUMBER,
                        "narrative", narrative))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The request with this number; the same buffer each time. */
    ByteBuffer numbered(long number) {
        long left = number;
        for (int i = NUMBER.length() - 1; i >= 0; i--) {
            byte digit = (byte) ('0' + left % 10);
            bytes.put(keyAt + i, digit).put(orderAt + i, digit);
            left /= 10;
        }
        return bytes.rewind();
    }
}
