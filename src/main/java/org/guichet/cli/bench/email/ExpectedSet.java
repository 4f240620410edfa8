package org.guichet.cli.bench.email;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.guichet.cases.CaseJson;
import org.guichet.cli.demo.Expectation;
import org.guichet.cli.input.Inputs;

/** A folder of mails, each with what should become of it in a file beside it. */
public final class ExpectedSet implements MailSet {

    private final String name;
    private final List<Path> mails;
    private final Understood understood;

    private ExpectedSet(String name, List<Path> mails, Understood understood) {
        this.name = name;
        this.mails = mails;
        this.understood = understood;
    }

    /** The mails of a folder that have an expectation. */
    public static ExpectedSet of(Path folder, Understood understood) throws IOException {
        List<Path> mails = Inputs.files(List.of(folder)).stream()
                .filter(mail -> Files.exists(Inputs.beside(mail, Inputs.EXPECTED)))
                .toList();
        return new ExpectedSet(String.valueOf(folder.getFileName()), mails, understood);
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
        JsonNode line = CaseJson.mapper().readTree(understood.line(mail));
        Expectation expectation = Expectation.read(Inputs.beside(mail, Inputs.EXPECTED));
        List<Compared> compared = new ArrayList<>();
        for (Expectation.Field field : expectation.fields()) {
            compared.add(
                    new Compared(named(field.pointer()), field.difference(line).orElse(null)));
        }
        return compared;
    }

    /** {@code /contacts/0/attachments/2/name} is one of {@code attachments.name}. */
    private static String named(String pointer) {
        return pointer.replaceAll("/\\d+", "")
                .replaceFirst("^/contacts/", "")
                .replaceFirst("^/", "")
                .replace('/', '.');
    }
}
