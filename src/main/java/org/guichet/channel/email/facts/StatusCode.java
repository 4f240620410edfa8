package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Status codes (RFC 3463) in the words of a mail server; where there is none, what its reply code or its words amount to. */
final class StatusCode {

    // Digits and dots around it would make it a part of an address or a version.
    private static final Pattern ENHANCED =
            Pattern.compile("(?<![\\d.])([245])\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.]\\d|\\d)");
    // In words alone "2.0.12" is a version.
    private static final Pattern TROUBLE = Pattern.compile("(?<![\\d.])[45]\\.\\d{1,3}\\.\\d{1,3}(?![\\d.]\\d|\\d)");
    // RFC 5321 section 4.2: only after what introduces a reply is a three-digit number one.
    private static final Pattern REPLY = Pattern.compile(
            "(?:said:|smtp;|smtp:|error[: ]|response:|response was:|returned:|status:|<<<|^|\\n|\\bcode[: ]|: |\\(|#)\\s*([45])\\d\\d[ \\-:#]");
    private static final List<String> FULL = List.of(
            "mailbox full",
            "mailbox is full",
            "over quota",
            "overquota",
            "quota exceeded",
            "exceeded storage",
            "out of storage",
            "boite pleine",
            "boite aux lettres pleine",
            "boite aux lettres est pleine",
            "boite de reception est pleine",
            "quota depasse",
            "postfach voll",
            "postfach ist voll",
            "buzon lleno",
            "casella piena",
            "casella di posta piena",
            "postvak is vol",
            "caixa de correio cheia");
    private static final List<String> UNKNOWN = List.of(
            "user unknown",
            "unknown user",
            "no such user",
            "no mailbox here",
            "unknown address",
            "unknown recipient",
            "recipient unknown",
            "address not found",
            "couldn't be found",
            "could not be found",
            "does not exist",
            "doesn't exist",
            "invalid recipient",
            "utilisateur inconnu",
            "destinataire inconnu",
            "adresse inconnue",
            "adresse introuvable",
            "n'existe pas",
            "n'existe plus",
            "introuvable",
            "unbekannt",
            "existiert nicht",
            "no existe",
            "non esiste",
            "sconosciuto",
            "bestaat niet",
            "nao existe");

    private StatusCode() {}

    /** A code that stands in the text; digits with leading zeros are kept as given. */
    static Optional<String> enhanced(String text) {
        Matcher matcher = ENHANCED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** A code of something that failed, else {@code 5.0.0} or {@code 4.0.0} for a reply code, else what the words mean. */
    static Optional<String> in(String text) {
        Matcher matcher = TROUBLE.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : words(text).or(() -> reply(text));
    }

    private static Optional<String> reply(String text) {
        Matcher matcher = REPLY.matcher(text.toLowerCase(Locale.ROOT));
        return matcher.find() ? Optional.of(matcher.group(1) + ".0.0") : Optional.empty();
    }

    private static Optional<String> words(String text) {
        String plain = Plain.of(text, text.length());
        if (FULL.stream().anyMatch(plain::contains)) {
            return Optional.of("5.2.2");
        }
        return UNKNOWN.stream().anyMatch(plain::contains) ? Optional.of("5.1.1") : Optional.empty();
    }
}
