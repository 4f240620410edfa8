package org.guichet.channel.email.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.submission.MailSigns;
import org.guichet.submission.MailSigns.Verdict;
import org.guichet.submission.Sign;

/** Mail whose form says that a program made it: multipart/report (RFC 6522), answers of calendars (RFC 5546). */
final class Reports {

    private static final Map<String, String> KINDS = Map.of(
            "disposition-notification", "somebody's program says that a mail was opened (RFC 8098)",
            "feedback-report", "a provider passes on that somebody called a mail spam (RFC 5965)");

    private static final int REPORT = 16 * 1024;
    private static final int REFUSAL = 1_000;
    private static final Pattern DELETED = Pattern.compile("(?m)^disposition:.{0,200};\\s{0,20}deleted");

    private Reports() {}

    static boolean isOf(MimePart root, String kind) {
        return root.type().equals("multipart/report")
                && root.headers()
                        .parameterized("content-type")
                        .flatMap(type -> type.parameter("report-type"))
                        .filter(kind::equalsIgnoreCase)
                        .isPresent();
    }

    /**
     * RFC 5429 section 2.1: a filter that refuses a mail answers with the receipt of one that was deleted; programs that
     * report what their user deleted unread send the same without the words.
     */
    static boolean isRefusal(MimePart root, String text) {
        return disposition(root)
                .map(part -> part.text(REPORT).toLowerCase(Locale.ROOT))
                .filter(fields -> DELETED.matcher(fields).find())
                .filter(fields -> Words.BOUNCE.areIn(Plain.of(text, REFUSAL)))
                .isPresent();
    }

    static Optional<MimePart> disposition(MimePart root) {
        return root.children().stream()
                .filter(part -> part.type().equals("message/disposition-notification"))
                .findFirst();
    }

    /** @param text of the mail, which may say that this receipt is a refusal */
    static Optional<Verdict> verdict(MimePart root, String text) {
        if (isRefusal(root, text)) {
            return Optional.empty();
        }
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            boolean receipt = kind.getKey().startsWith("disposition");
            if (isOf(root, kind.getKey()) || receipt && disposition(root).isPresent()) {
                return Optional.of(new Verdict(
                        receipt ? MailSigns.READ_RECEIPT : MailSigns.AUTOMATIC_REPLY,
                        new Sign("header:Content-Type", kind.getKey(), kind.getValue())));
            }
        }
        return Optional.empty();
    }

    /** @param own the words above the answer: who declines may say why, and that may be a complaint */
    static Optional<Verdict> calendar(MimePart root, String own) {
        return root.walk()
                .filter(part -> part.type().equals("text/calendar"))
                .flatMap(part -> part.headers().parameterized("content-type").stream())
                .flatMap(type -> type.parameter("method").stream())
                .filter(method -> method.toUpperCase(Locale.ROOT).equals("REPLY"))
                .filter(method -> !Words.CLAIMS.areIn(own))
                .findFirst()
                .map(method -> new Verdict(
                        MailSigns.CALENDAR_ANSWER,
                        new Sign(
                                "header:Content-Type",
                                "text/calendar; method=REPLY",
                                "a calendar answers (RFC 5546)")));
    }
}
