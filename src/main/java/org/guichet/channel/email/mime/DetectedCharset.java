package org.guichet.channel.email.mime;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The charset of bytes of which nobody says it: Cyrillic by its letters, else by ICU's detector; Windows-1252 where it is
 * not sure. The detector compares with some thirty languages and takes a millisecond, so those are left out that cannot
 * decide: the Western ones, whose charset is taken in any case, and other scripts for bytes that are nearly all ASCII.
 */
final class DetectedCharset {

    /** A sample decides as well as the whole. */
    private static final int SAMPLE_BYTES = 4 * 1024;
    /** ICU's scale is 0 to 100; under this its guesses on short Western text are no better than chance. */
    private static final int CONFIDENT = 50;
    /** From here on it may be the language that it names. */
    private static final int DOUBTFUL = 30;
    /**
     * ICU is confident of a language when one in six groups of three letters is known to it. Each group that it knows of
     * these has a letter that is not ASCII, and such a letter is in three groups.
     */
    private static final int ASCII_FOR_EACH_OTHER = 3 * 6;

    private static final String WESTERN = "ISO-8859-1";

    private static final List<String> OTHER_SCRIPTS = List.of(
            "ISO-8859-5",
            "ISO-8859-6",
            "ISO-8859-7",
            "ISO-8859-8-I",
            "ISO-8859-8",
            "windows-1251",
            "windows-1256",
            "KOI8-R");

    private static final List<String> CYRILLIC = List.of("ISO-8859-5", "windows-1251", "KOI8-R");

    private DetectedCharset() {}

    static Charset of(byte[] bytes) {
        return CyrillicCharset.certain(bytes).orElseGet(() -> byLanguage(bytes));
    }

    private static Charset byLanguage(byte[] bytes) {
        byte[] sample = Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE_BYTES));
        CharsetDetector detector = withoutWestern(isNearlyAscii(sample));
        if (detected(sample, detector, CONFIDENT).isPresent()) {
            return detected(sample, new CharsetDetector(), CONFIDENT)
                    .flatMap(Charsets::named)
                    .orElse(Charsets.WINDOWS_1252);
        }
        return CyrillicCharset.likely(bytes)
                .filter(charset -> detected(sample, detector, DOUBTFUL)
                        .map(CYRILLIC::contains)
                        .orElse(true))
                .orElse(Charsets.WINDOWS_1252);
    }

    private static Optional<String> detected(byte[] sample, CharsetDetector detector, int confidence) {
        CharsetMatch match = detector.setText(sample).detect();
        return Optional.ofNullable(match)
                .filter(best -> best.getConfidence() >= confidence)
                .map(CharsetMatch::getName)
                .filter(name -> !name.startsWith("UTF-"));
    }

    private static CharsetDetector withoutWestern(boolean withoutOtherScripts) {
        CharsetDetector detector = new CharsetDetector();
        detector.setDetectableCharset(WESTERN, false);
        if (withoutOtherScripts) {
            OTHER_SCRIPTS.forEach(name -> detector.setDetectableCharset(name, false));
        }
        return detector;
    }

    private static boolean isNearlyAscii(byte[] sample) {
        int letters = 0;
        int others = 0;
        for (byte one : sample) {
            letters += one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z' ? 1 : 0;
            others += one < 0 ? 1 : 0;
        }
        return letters > others * ASCII_FOR_EACH_OTHER;
    }
}
