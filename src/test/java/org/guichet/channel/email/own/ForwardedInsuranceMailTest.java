package org.guichet.channel.email.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guichet.channel.email.mime.AddressParser;
import org.junit.jupiter.api.Test;

/** French insurance mail, kept beside the project: who wrote what an adviser passed on, and that nobody else is taken for it. */
class ForwardedInsuranceMailTest {

    private static final double RIGHT = 0.95;

    /** Those that a person who reads them calls forwarded, by their place in the file. */
    private static final Set<Integer> FORWARDED = Set.of(0, 1, 2, 7, 11, 13, 15, 22, 23, 27, 31, 32, 33, 36, 40);

    private static final Pattern WRITER =
            Pattern.compile("(?m)^\\s*(?:De|From|Expéditeur)\\s?:.*?([\\w.]+@[\\w.]+\\w)");

    @Test
    void namesTheOriginalWriter() throws IOException {
        JsonNode mails = new ObjectMapper()
                .readTree(SharedData.folder("mail-fr").resolve("emails.json").toFile());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < mails.size(); i++) {
            String body = mails.get(i).path("body").asText().replace("\r", "");
            Optional<String> expected = FORWARDED.contains(i) ? firstWriter(body) : Optional.empty();
            Optional<String> found = writer(mails.get(i), body);
            if (!expected.equals(found)) {
                wrong.add(i + ": " + expected + " is not " + found);
            }
        }
        double right = 1.0 - wrong.size() / (double) mails.size();
        System.out.printf(
                "forwarded sender, insurance mails: %.1f %% of %d, wrong %s%n", 100 * right, mails.size(), wrong);
        assertThat(right).as("wrong: " + wrong).isGreaterThanOrEqualTo(RIGHT);
    }

    private static Optional<String> writer(JsonNode mail, String body) {
        Company company = new Company(
                AddressParser.parse(mail.path("to").asText()),
                AddressParser.parse(mail.path("from").asText()));
        String subject = mail.path("header").asText();
        return new ForwardSearch(company, ZoneOffset.UTC)
                .in(CarriedText.of(body, subject), subject)
                .map(found -> String.valueOf(found.writer().email()));
    }

    private static Optional<String> firstWriter(String body) {
        Matcher writer = WRITER.matcher(body);
        return writer.find() ? Optional.of(writer.group(1)) : Optional.empty();
    }
}
