package org.guichet.normalize.find;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * OpenNLP's language model as its jar holds it: a ZIP file with one entry of numbers and strings as {@link DataInputStream}
 * reads them. A string "3 0 7" stands for three grams that have weights for the languages 0 and 7; then come all grams, and
 * then their weights, both in the order of these strings.
 *
 * <p>The library reads the same into some 1.4 million objects, which took a second of each start and made the heap 40 MB
 * larger than the gateway needs. Read once, from the beginning to the end.
 */
final class LanguageModelFile implements AutoCloseable {

    private static final String RESOURCE = "/langdetect-183.bin";
    private static final String ENTRY = "langdetect.model";
    private static final String KIND = "GIS";
    private static final int BUFFER = 1 << 16;

    private final DataInputStream in;
    private final String[] languages;
    private final Pattern[] patterns;

    /** So many grams, next to each other in the file, have weights for these languages. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Pattern(int grams, byte[] languages) {

        /** Not by splitting: the strings hold a million numbers. */
        static Pattern of(String written) {
            byte[] languages =
                    new byte[(int) written.chars().filter(c -> c == ' ').count()];
            int grams = 0;
            int number = 0;
            int language = -1;
            for (int i = 0; i <= written.length(); i++) {
                if (i < written.length() && written.charAt(i) != ' ') {
                    number = 10 * number + written.charAt(i) - '0';
                    continue;
                }
                if (language < 0) {
                    grams = number;
                } else {
                    languages[language] = (byte) number;
                }
                language++;
                number = 0;
            }
            return new Pattern(grams, languages);
        }
    }

    /** Takes a gram, 16 bits a character, and its weights, which stand in the order of the pattern's languages. */
    interface Sink {
        void take(long gram, Pattern pattern, double[] weights);
    }

    private LanguageModelFile(DataInputStream in) throws IOException {
        this.in = in;
        if (!in.readUTF().equals(KIND)) {
            throw new IOException("not a model of kind " + KIND);
        }
        in.readInt(); // how it was trained
        in.readDouble();
        languages = texts();
        String[] written = texts();
        patterns = new Pattern[written.length];
        for (int i = 0; i < written.length; i++) {
            patterns[i] = Pattern.of(written[i]);
        }
    }

    static LanguageModelFile open() throws IOException {
        InputStream resource = LanguageModelFile.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new FileNotFoundException(RESOURCE);
        }
        ZipInputStream zip = new ZipInputStream(new BufferedInputStream(resource, BUFFER));
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(ENTRY)) {
                    return new LanguageModelFile(new DataInputStream(new BufferedInputStream(zip, BUFFER)));
                }
            }
            throw new IOException("no " + ENTRY + " in it");
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private String[] texts() throws IOException {
        String[] texts = new String[in.readInt()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = in.readUTF();
        }
        return texts;
    }

    /** ISO 639-3 codes. */
    String[] languages() {
        return languages;
    }

    Pattern[] patterns() {
        return patterns;
    }

    /** Goes through the grams of these patterns with their weights; once. What else there is, is passed over unread. */
    void forEach(Predicate<Pattern> wanted, Sink sink) throws IOException {
        long[] grams = new long[in.readInt()];
        int next = 0;
        for (Pattern pattern : patterns) {
            boolean read = wanted.test(pattern);
            for (int i = 0; i < pattern.grams(); i++) {
                if (read) {
                    grams[next] = gram(in.readUTF());
                    next++;
                } else {
                    in.skipNBytes(in.readUnsignedShort());
                }
            }
        }
        weights(wanted, grams, sink);
    }

    private void weights(Predicate<Pattern> wanted, long[] grams, Sink sink) throws IOException {
        int next = 0;
        for (Pattern pattern : patterns) {
            int size = pattern.languages().length * Double.BYTES;
            if (!wanted.test(pattern)) {
                in.skipNBytes((long) size * pattern.grams());
                continue;
            }
            byte[] bytes = new byte[size];
            double[] weights = new double[pattern.languages().length];
            for (int i = 0; i < pattern.grams(); i++) {
                in.readFully(bytes);
                ByteBuffer.wrap(bytes).asDoubleBuffer().get(weights);
                sink.take(grams[next], pattern, weights);
                next++;
            }
        }
    }

    private static long gram(String text) {
        long gram = 0;
        for (int i = 0; i < text.length(); i++) {
            gram = (gram << Character.SIZE) | text.charAt(i);
        }
        return gram;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
