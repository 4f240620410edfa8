package org.guichet.channel.email.facts;

import java.util.List;
import java.util.Locale;
import org.guichet.cases.Automatic;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.AddressParser;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.MimePart;

/** Whether a machine wrote it: RFC 3834, RFC 3464, and what came before them and around them. */
public final class AutomaticMail {

    private static final List<String> REPLY_FIELDS = List.of(
            "x-autoreply", "x-autorespond", "x-autoresponse", "x-fc-machinegenerated", "x-amazon-mail-relay-type");

    private static final List<String> LIST_FIELDS = List.of(
            "list-id",
            "list-unsubscribe",
            "list-post",
            "list-help",
            "x-mailing-list",
            "feedback-id",
            // Exchange writes it into automatic replies, but web shops also into what their customers sent by a form.
            "x-auto-response-suppress");

    private static final List<String> REPLY_SUBJECTS = List.of(
            "out of office",
            "out of the office",
            "automatic reply",
            "auto reply",
            "auto-reply",
            "autoreply",
            "automated reply",
            "vacation reply",
            "réponse automatique",
            "reponse automatique",
            "absence du bureau",
            "absent du bureau",
            "message d'absence",
            "automatische antwort",
            "abwesenheitsnotiz",
            "abwesend",
            "respuesta automática",
            "fuera de la oficina",
            "risposta automatica",
            "fuori sede",
            "automatisch antwoord",
            "afwezigheid",
            "resposta automática",
            "ausência temporária");

    private static final List<String> BOUNCE_SUBJECTS = List.of(
            "undelivered mail returned",
            "undeliverable",
            "delivery status notification",
            "mail delivery failed",
            "mail delivery failure",
            "failure notice",
            "returned mail",
            "delivery failure",
            "delivery has failed",
            "non remis",
            "échec de la remise",
            "echec de remise",
            "non distribué",
            "message non délivré",
            "mail system error",
            "unzustellbar",
            "nicht zugestellt",
            "warning: could not send message");

    private AutomaticMail() {}

    public static Automatic of(MimePart root) {
        Headers headers = root.headers();
        String subject = lower(headers.text("subject").orElse(""));
        if (isBounce(root, headers, subject)) {
            return Automatic.BOUNCE;
        }
        if (isReply(headers, subject)) {
            return Automatic.AUTO_REPLY;
        }
        return isBulk(headers) ? Automatic.BULK : Automatic.NO;
    }

    private static boolean isBounce(MimePart root, Headers headers, String subject) {
        boolean report = root.type().equals("multipart/report")
                && headers.parameterized("content-type")
                        .flatMap(type -> type.parameter("report-type"))
                        .filter("delivery-status"::equalsIgnoreCase)
                        .isPresent();
        boolean saysSo = startsWithAny(subject, BOUNCE_SUBJECTS);
        return report
                || headers.has("x-failed-recipients")
                || saysSo && (isFromMailSystem(headers) || hasNullSender(headers));
    }

    private static boolean isReply(Headers headers, String subject) {
        boolean submitted = headers.first("auto-submitted")
                .filter(value -> !value.toLowerCase(Locale.ROOT).startsWith("no"))
                .isPresent();
        boolean precedence = lower(headers.first("precedence").orElse("")).startsWith("auto");
        return submitted
                || precedence
                || REPLY_FIELDS.stream().anyMatch(headers::has)
                || startsWithAny(subject, REPLY_SUBJECTS)
                || isFromMailSystem(headers)
                || hasNullSender(headers);
    }

    private static boolean isBulk(Headers headers) {
        String precedence = lower(headers.first("precedence").orElse(""));
        return List.of("bulk", "list", "junk").contains(precedence)
                || LIST_FIELDS.stream().anyMatch(headers::has);
    }

    /** RFC 3834 section 3.3: answers by machine travel with an empty return path. */
    private static boolean hasNullSender(Headers headers) {
        return headers.first("return-path")
                .filter(path -> path.replace(" ", "").startsWith("<>"))
                .isPresent();
    }

    private static boolean isFromMailSystem(Headers headers) {
        return headers.all("from").stream()
                .flatMap(from -> AddressParser.parse(from).stream())
                .map(Address::email)
                .anyMatch(email -> email != null && isMailSystem(lower(email)));
    }

    private static boolean isMailSystem(String email) {
        return email.startsWith("mailer-daemon@") || email.startsWith("postmaster@");
    }

    private static boolean startsWithAny(String subject, List<String> starts) {
        return starts.stream().anyMatch(subject::startsWith);
    }

    private static String lower(String value) {
        return value.toLowerCase(Locale.ROOT).strip();
    }
}
