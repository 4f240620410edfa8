package org.guichet.cli.bench.email;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.cases.CaseJson;

/**
 * French insurance mails in one JSON file, each written out as the mail that it was: who wrote what an adviser passed on,
 * and that nobody else is taken for it.
 */
public final class InsuranceSet implements MailSet {

    /** Those that a person who reads them calls forwarded, by their place in the file. */
    private static final Set<Integer> FORWARDED = Set.of(0, 1, 2, 7, 11, 13, 15, 22, 23, 27, 31, 32, 33, 36, 40);

    private static final Pattern WRITER =
            Pattern.compile("(?m)^\\s*(?:De|From|Expéditeur)\\s?:.*?([\\w.]+@[\\w.]+\\w)");

    private final JsonNode stated;
    private final List<Path> mails;
    private final Understood understood;

    private InsuranceSet(JsonNode stated, List<Path> mails, Understood understood) {
        this.stated = stated;
        this.mails = mails;
        this.understood = understood;
    }

    /** @param scratch where the mails are written */
    public static InsuranceSet of(Path json, Path scratch, Understood understood) throws IOException {
        JsonNode stated = CaseJson.mapper().readTree(Files.readAllBytes(json));
        Files.createDirectories(scratch);
        List<Path> mails = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            mails.add(Files.writeString(scratch.resolve(String.format("%03d.eml", i)), mail(stated.get(i))));
        }
        return new InsuranceSet(stated, mails, understood);
    }

    private static String mail(JsonNode mail) {
        String head = "From: %s\nTo: %s\nSubject: %s\nContent-Type: text/plain; charset=utf-8\n\n"
                .formatted(field(mail, "from"), field(mail, "to"), field(mail, "header"));
        return (head + mail.path("body").asText().replace("\r", "")).replace("\n", "\r\n");
    }

    private static String field(JsonNode mail, String name) {
        return mail.path(name).asText().replaceAll("\\s+", " ");
    }

    @Override
    public String name() {
        return "French insurance mails";
    }

    @Override
    public List<Path> mails() {
        return mails;
    }

    @Override
    public List<Compared> compare(Path mail) throws IOException {
        int number = mails.indexOf(mail);
        JsonNode complainant = CaseJson.mapper().readTree(understood.line(mail)).at("/case/complainant/emails/0");
        return List.of(Compared.of("writer", writer(number), complainant.asText()));
    }

    private String writer(int number) {
        JsonNode mail = stated.get(number);
        Matcher writer = WRITER.matcher(mail.path("body").asText().replace("\r", ""));
        String from = field(mail, "from");
        return FORWARDED.contains(number) && writer.find()
                ? writer.group(1)
                : from.substring(from.indexOf('<') + 1).replace(">", "");
    }
}
