package org.guichet.cli.bench.email;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.guichet.channel.email.own.OwnWords;
import org.guichet.channel.email.own.Split;
import org.guichet.submission.Passage;

/**
 * Texts of replies in {@code emails/}, their new words in {@code trimmed/} under the same name. The authors of this
 * public collection keep the greeting, and the goodbye with the name below it: both are put back before comparing.
 */
public final class ReplySet implements MailSet {

    private final Path folder;
    private final List<Path> mails;

    private ReplySet(Path folder, List<Path> mails) {
        this.folder = folder;
        this.mails = mails;
    }

    public static ReplySet of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("emails"))) {
            return new ReplySet(folder, files.sorted().toList());
        }
    }

    @Override
    public String name() {
        return "replies in twelve languages";
    }

    @Override
    public List<Path> mails() {
        return mails;
    }

    @Override
    public List<Compared> compare(Path mail) throws IOException {
        String text = Files.readString(mail);
        String trimmed = Files.readString(folder.resolve("trimmed").resolve(mail.getFileName()));
        Split split = OwnWords.of(text);
        String own = Passage.of("body", text, split.withCourtesies()).ownWords();
        return List.of(
                Compared.of("own words", bare(trimmed), bare(own)),
                Compared.of("not empty", true, !split.own().isEmpty()));
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public boolean isMail() {
        return false;
    }
}
