package org.guichet.channel.scan.worker;

/** Which of two readings of one page looks more like language. */
final class Plausibility {

    private static final String VOWELS = "aeiouyàâäéèêëîïôöùûüœæ";

    private Plausibility() {}

    /** True when the hidden layer has at least as many words as the recognition, and a larger share of them is. */
    static boolean layerIsBetter(String layer, String recognised) {
        Count ofLayer = count(layer);
        Count ofRecognised = count(recognised);
        return ofLayer.words >= ofRecognised.words && ofLayer.share() >= ofRecognised.share();
    }

    private record Count(int words, int tokens) {
        double share() {
            return tokens == 0 ? 0 : (double) words / tokens;
        }
    }

    private static Count count(String text) {
        int words = 0;
        int tokens = 0;
        for (String token : text.split("[\\s\\p{Punct}’]+", -1)) {
            if (token.length() > 1) {
                tokens++;
                words += isWord(token) ? 1 : 0;
            }
        }
        return new Count(words, tokens);
    }

    private static boolean isWord(String token) {
        return token.length() <= 25
                && token.chars().allMatch(Character::isLetter)
                && token.toLowerCase(java.util.Locale.ROOT).chars().anyMatch(c -> VOWELS.indexOf(c) >= 0);
    }
}
