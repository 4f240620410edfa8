package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.guichet.submission.Sign;

/** Which kind of sender the header names: a mail system, an address that takes no answers, a person's program. */
final class Origin {

    private static final List<String> SYSTEMS = List.of(
            "mailer-daemon",
            "mailerdaemon",
            "mailer_daemon",
            "mail-daemon",
            "maildaemon",
            "postmaster",
            "post_master",
            "mdaemon",
            "mailmarshal");
    private static final List<String> SYSTEM_NAMES = List.of(
            "mail delivery system",
            "mail delivery subsystem",
            "mail delivery service",
            "mail administrator",
            "mailer-daemon",
            "mail system",
            "system administrator",
            "systemadministrator",
            "administrateur systeme",
            "postmaster",
            "internet mail delivery",
            "interscan mss",
            "interscan notification");
    private static final List<String> UNANSWERED = List.of(
            "no-reply",
            "noreply",
            "no_reply",
            "no.reply",
            "donotreply",
            "do-not-reply",
            "do_not_reply",
            "ne-pas-repondre",
            "nepasrepondre",
            "ne_pas_repondre",
            "ne.pas.repondre",
            "pas-de-reponse",
            "nicht-antworten",
            "keine-antwort",
            "no-responder",
            "noresponder",
            "non-rispondere",
            "nao-responder",
            "naoresponder");
    private static final int LOOKED_AT = 200;

    private final Headers headers;
    private final List<Address> from;
    private final Optional<Sign> nullSender;
    private final Optional<Sign> mailSystem;

    Origin(Headers headers) {
        this.headers = headers;
        this.from = headers.addresses("from");
        this.nullSender = headers.first("return-path")
                .filter(path -> path.replace(" ", "").startsWith("<>"))
                .map(path -> new Sign("header:Return-Path", path, "nobody is to be told if it fails (RFC 3834)"));
        this.mailSystem = headers.first("from")
                .filter(line -> from.isEmpty()
                        ? SYSTEMS.contains(Plain.of(line, LOOKED_AT))
                        : from.stream().anyMatch(Origin::isMailSystem))
                .map(line -> new Sign("header:From", line, "a mail system wrote it"));
    }

    /** RFC 3834 section 3.3, RFC 5321 section 4.5.5: what machines answer or report travels with an empty return path. */
    Optional<Sign> nullSender() {
        return nullSender;
    }

    Optional<Sign> mailSystem() {
        return mailSystem;
    }

    /** Sendmail writes its daemon's name for the empty path when it hands a mail over; so do some imports, of any mail. */
    boolean isPathOfDaemon() {
        return headers.first("return-path")
                .map(path -> path.replace(" ", "").toLowerCase(Locale.ROOT))
                .filter(path -> path.startsWith("<mailer-daemon>") || path.startsWith("<mailer-daemon@"))
                .isPresent();
    }

    /** Weaker than {@link #mailSystem}: only the name says so. */
    boolean isNamedLikeMailSystem() {
        return from.stream()
                .map(Address::name)
                .anyMatch(
                        name -> name != null && SYSTEM_NAMES.stream().anyMatch(Plain.of(name, LOOKED_AT)::startsWith));
    }

    boolean takesNoAnswer() {
        return from.stream().map(Origin::local).anyMatch(local -> UNANSWERED.stream()
                .anyMatch(local::startsWith));
    }

    /** Whether the answer goes to another house than the one that sent it: a form passes on what somebody wrote. */
    boolean passesOnAnswers() {
        return headers.addresses("reply-to").stream()
                .filter(to -> UNANSWERED.stream().noneMatch(local(to)::startsWith))
                .flatMap(to -> to.domain().stream())
                .anyMatch(domain ->
                        from.stream().flatMap(a -> a.domain().stream()).noneMatch(domain::equals));
    }

    boolean isPersonsProgram() {
        return headers.text("user-agent")
                .or(() -> headers.text("x-mailer"))
                .map(program -> Plain.of(program, LOOKED_AT))
                .filter(Words.PROGRAMS::areIn)
                .isPresent();
    }

    /** RFC 5322 section 3.6.4, and what programs write before the subject of an answer. */
    boolean isAnswer(String plainSubject) {
        return headers.has("in-reply-to") || headers.has("references") || Words.isPrefixed(plainSubject);
    }

    private static boolean isMailSystem(Address address) {
        String email = address.email();
        String bare = email == null ? Plain.of(String.valueOf(address.name()), LOOKED_AT) : local(address);
        return SYSTEMS.contains(bare)
                // Exchange Online, and Exchange's own address for reports
                || bare.startsWith("microsoftexchange329e71ec88ae4615bbc36ab6ce41109e");
    }

    private static String local(Address address) {
        String email = address.email();
        return email == null ? "" : email.substring(0, email.lastIndexOf('@')).toLowerCase(Locale.ROOT);
    }
}
