package org.guichet.channel.email.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.submission.MailSigns;
import org.guichet.submission.MailSigns.Verdict;
import org.guichet.submission.Sign;

/** Mail whose form says that a program made it: multipart/report (RFC 6522), answers of calendars (RFC 5546). */
final class Reports {

    private static final Map<String, String> KINDS = Map.of(
            "disposition-notification", "somebody's program says that a mail was opened (RFC 8098)",
            "feedback-report", "a provider passes on that somebody called a mail spam (RFC 5965)");

    private Reports() {}

    static boolean isOf(MimePart root, String kind) {
        return root.type().equals("multipart/report")
                && root.headers()
                        .parameterized("content-type")
                        .flatMap(type -> type.parameter("report-type"))
                        .filter(kind::equalsIgnoreCase)
                        .isPresent();
    }

    static Optional<Verdict> verdict(MimePart root) {
        for (Map.Entry<String, String> kind : KINDS.entrySet()) {
            boolean receipt = kind.getKey().startsWith("disposition");
            if (isOf(root, kind.getKey()) || receipt && hasDisposition(root)) {
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

    private static boolean hasDisposition(MimePart root) {
        return root.children().stream().anyMatch(part -> part.type().equals("message/disposition-notification"));
    }
}
