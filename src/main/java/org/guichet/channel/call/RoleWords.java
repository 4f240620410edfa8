package org.guichet.channel.call;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.cases.Speaker;
import org.jspecify.annotations.Nullable;

/** What labels tell about who is the customer. */
final class RoleWords {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> SYSTEM = Set.of(
            "system",
            "systeme",
            "ivr",
            "svi",
            "bot",
            "voicebot",
            "callbot",
            "automate",
            "repondeur",
            "menu",
            "music",
            "musique");

    /** Before the customer's words: a "service client" is no client. */
    private static final List<String> AGENT_PHRASES = List.of(
            "service client",
            "relation client",
            "customer service",
            "customer care",
            "customer support",
            "customer advisor",
            "charge de clientele",
            "conseiller client",
            "conseillere client",
            "serveur vocal");

    private static final Set<String> AGENT = Set.of(
            "agent",
            "agente",
            "conseiller",
            "conseillere",
            "teleconseiller",
            "teleconseillere",
            "advisor",
            "adviser",
            "representative",
            "rep",
            "csr",
            "operator",
            "operateur",
            "operatrice",
            "support",
            "accueil",
            "standard",
            "employee",
            "assistant",
            "hotline",
            "internal");

    private static final Set<String> CUSTOMER = Set.of(
            "customer",
            "client",
            "cliente",
            "caller",
            "appelant",
            "appelante",
            "consumer",
            "enduser",
            "visitor",
            "user",
            "usager",
            "usagere",
            "external",
            "abonne",
            "abonnee",
            "adherent",
            "adherente",
            "assure",
            "assuree",
            "locataire",
            "patient",
            "patiente");

    /** All of these; what is a system's is nobody's, and an agent is no customer. */
    private static final Map<String, Speaker> WORDS = words();

    private RoleWords() {}

    private static Map<String, Speaker> words() {
        Map<String, Speaker> words = new HashMap<>();
        CUSTOMER.forEach(word -> words.put(word, Speaker.CUSTOMER));
        AGENT.forEach(word -> words.put(word, Speaker.AGENT));
        SYSTEM.forEach(word -> words.put(word, Speaker.SYSTEM));
        return Map.copyOf(words);
    }

    /** The role that a label names, if it names one. */
    static @Nullable Speaker role(String label) {
        String folded = folded(label);
        return isOneWord(folded) ? WORDS.get(folded) : ofSeveral(folded);
    }

    private static @Nullable Speaker ofSeveral(String folded) {
        if (folded.contains("serveur vocal")) {
            return Speaker.SYSTEM;
        }
        if (folded.indexOf(' ') >= 0 && AGENT_PHRASES.stream().anyMatch(folded::contains)) {
            return Speaker.AGENT;
        }
        List<String> words = Arrays.asList(NO_LETTERS.split(folded));
        if (words.stream().anyMatch(SYSTEM::contains)) {
            return Speaker.SYSTEM;
        }
        if (words.stream().anyMatch(AGENT::contains)) {
            return Speaker.AGENT;
        }
        return words.stream().anyMatch(CUSTOMER::contains) ? Speaker.CUSTOMER : null;
    }

    private static boolean isOneWord(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) < 'a' || folded.charAt(i) > 'z') {
                return false;
            }
        }
        return true;
    }

    /** Whether a label is a name somebody could have: no number, no single letter, no role. */
    static boolean isName(String label) {
        String folded = folded(label);
        return role(label) == null
                && label.codePoints().noneMatch(Character::isDigit)
                && label.length() > 2
                && !folded.contains("speaker")
                && !folded.contains("unknown")
                && !folded.contains("inconnu")
                && !folded.contains("spk");
    }

    /** Lower case, without accents and without space around. */
    static String folded(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        return isPlain(lower)
                ? lower
                : MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD))
                        .replaceAll("");
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
