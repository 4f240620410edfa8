package org.guichet.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;

/**
 * Whether a person's address or number stands anywhere in raw bytes, in plain sight: what is encoded (base64, PDF,
 * images) is not seen. Linear in the size, and in constant memory.
 */
final class Traces {

    private static final int BUFFER = 32 * 1024;
    private static final String PASSED_OVER = " .-()/\u00a0";

    private final String wanted;
    private final boolean digitsOnly;

    Traces(Person of) {
        this.wanted = of.comparable();
        this.digitsOnly = of.kind() == Person.Kind.PHONE;
    }

    boolean in(String text) {
        try (Reader reader = new StringReader(text)) {
            return in(reader::read);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
    }

    /** Byte by byte, as ISO 8859-1: addresses and digits are ASCII. */
    boolean in(InputStream bytes) throws IOException {
        return in(new BufferedInputStream(bytes, BUFFER)::read);
    }

    private boolean in(Characters characters) throws IOException {
        int[] fallBack = fallBack();
        int matched = 0;
        for (int next = characters.next(); next >= 0; next = characters.next()) {
            if (digitsOnly && PASSED_OVER.indexOf(next) >= 0) {
                continue;
            }
            char lower = Character.toLowerCase((char) next);
            while (matched > 0 && wanted.charAt(matched) != lower) {
                matched = fallBack[matched - 1];
            }
            matched += wanted.charAt(matched) == lower ? 1 : 0;
            if (matched == wanted.length()) {
                return true;
            }
        }
        return false;
    }

    /** Of Knuth, Morris and Pratt: how much of the beginning still matches after a mismatch. */
    private int[] fallBack() {
        int[] table = new int[wanted.length()];
        int matched = 0;
        for (int i = 1; i < wanted.length(); i++) {
            while (matched > 0 && wanted.charAt(matched) != wanted.charAt(i)) {
                matched = table[matched - 1];
            }
            matched += wanted.charAt(matched) == wanted.charAt(i) ? 1 : 0;
            table[i] = matched;
        }
        return table;
    }

    /** One character after the other, then -1. */
    private interface Characters {
        int next() throws IOException;
    }
}
