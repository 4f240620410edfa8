package org.guichet.cli.bench.email;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.guichet.cases.Attachment;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.cli.input.FileArrival;
import org.guichet.submission.Reading;
import org.guichet.submission.Submission;

/**
 * Mails of which nobody wrote down the truth, beside what Angus Mail makes of the same bytes: headers, and every part that
 * is no text of the message.
 */
public final class AgreementSet implements MailSet {

    private final String name;
    private final List<Path> mails;
    private final EmailReader reader = new EmailReader(EmailLimits.defaults());

    public AgreementSet(String name, List<Path> mails) {
        this.name = name;
        this.mails = List.copyOf(mails);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Path> mails() {
        return mails;
    }

    @Override
    public List<Compared> compare(Path mail) throws IOException {
        FileArrival file = FileArrival.of(mail, "bench", ChannelKind.EMAIL);
        AngusMail other = AngusMail.read(file.content().bytes());
        if (!other.isWellFormed()
                || !(reader.read(file.arrival(), file.content()) instanceof Reading.Readable readable)) {
            return List.of();
        }
        Submission ours = readable.submission();
        List<Compared> compared = new ArrayList<>(List.of(
                Compared.of("subject", other.subject(), AngusMail.bare(ours.subject())),
                Compared.of("from", other.from(), addresses(ours.from())),
                Compared.of("to", other.to(), addresses(ours.to())),
                Compared.of("message-id", other.messageId(), ours.externalId())));
        for (AngusMail.Part part : other.attachments()) {
            Attachment found = found(ours, part);
            compared.add(Compared.of("attachment bytes", part.sha256(), found == null ? null : found.sha256()));
            if (found != null) {
                compared.add(Compared.of("attachment name", part.name(), AngusMail.bare(found.name())));
            }
        }
        return compared;
    }

    private static @org.jspecify.annotations.Nullable Attachment found(Submission ours, AngusMail.Part part) {
        return ours.attachments().stream()
                .filter(attachment -> attachment.sha256().equals(part.sha256()))
                .min(java.util.Comparator.comparing(
                        attachment -> !Objects.equals(AngusMail.bare(attachment.name()), part.name())))
                .orElse(null);
    }

    private static List<String> addresses(List<String> displayed) {
        return displayed.stream()
                .map(one -> one.substring(one.lastIndexOf('<') + 1).replace(">", ""))
                .filter(one -> one.contains("@"))
                .toList();
    }
}
