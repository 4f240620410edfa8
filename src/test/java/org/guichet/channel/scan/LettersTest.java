package org.guichet.channel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.cases.Case;
import org.guichet.cases.Evidence;
import org.guichet.cases.NormalizerInfo;
import org.guichet.cases.QuotedKind;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.PageOutcome;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.config.Configuration;
import org.guichet.normalize.Normalizer;
import org.guichet.normalize.Outcome;
import org.guichet.submission.Reading;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Letters as people lay them out, in French and English, from the places of their words to the case. */
class LettersTest {

    private static final Path LETTERS = Path.of("src/test/resources/org/guichet/channel/scan/letters");

    private static Normalizer normalizer;

    @BeforeAll
    static void readConfiguration() throws IOException {
        Configuration configuration = Configuration.load(Path.of("config"));
        normalizer = new Normalizer(
                configuration.rules(), () -> new UUID(0, 7), new NormalizerInfo("test", configuration.digest()));
    }

    static Stream<String> letters() throws IOException {
        try (Stream<Path> files = Files.list(LETTERS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void everyPartOfALetterIsFoundInItsPlace(String file) throws IOException {
        DrawnLetter letter = DrawnLetter.of(LETTERS.resolve(file));
        Case opened = opened(TypedPage.read(letter.drawing()));

        SoftAssertions softly = new SoftAssertions();
        letter.expected().forEach((field, expected) -> check(softly, opened, field, expected));
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, Case opened, String field, String expected) {
        String narrative = opened.substance().narrative();
        switch (field) {
            case "begins" -> softly.assertThat(narrative).startsWith(expected);
            case "ends" -> softly.assertThat(narrative).endsWith(expected);
            case "references" ->
                softly.assertThat(DrawnLetter.field(opened, field).split("; ")).contains(expected.split("; "));
            case "only-references" ->
                softly.assertThat(DrawnLetter.field(opened, field))
                        .isEqualTo(DrawnLetter.joined(Arrays.asList(expected.split("; "))));
            case "amounts" ->
                softly.assertThat(DrawnLetter.field(opened, field))
                        .isEqualTo(DrawnLetter.joined(Arrays.asList(expected.split("; "))));
            case "remedy" ->
                softly.assertThat(DrawnLetter.field(opened, field))
                        .isEqualTo(DrawnLetter.joined(Arrays.asList(expected.split(", "))));
            default ->
                softly.assertThat(DrawnLetter.field(opened, field)).as(field).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("letters")
    void evidencePointsAtTheVeryWords(String file) throws IOException {
        Case opened =
                opened(TypedPage.read(DrawnLetter.of(LETTERS.resolve(file)).drawing()));
        String page = opened.contacts().get(0).pages().get(0).text();

        for (Evidence evidence : opened.evidence().values()) {
            assertThat(evidence.part()).isEqualTo("page:1");
            if (evidence.from() != null && evidence.to() != null) {
                assertThat(page.substring(evidence.from(), evidence.to()).replace('\n', ' '))
                        .isEqualTo(evidence.quote().replace('\n', ' '));
            }
        }
    }

    @Test
    void aRepairedDigitKeepsWhatWasReadAsItsEvidence() throws IOException {
        Case opened = opened(TypedPage.read(DrawnLetter.of(LETTERS.resolve("fr-14-couple-and-misread-digits.txt"))
                .drawing()));

        assertThat(opened.substance().amounts()).singleElement().satisfies(amount -> assertThat(amount.value())
                .isEqualTo("4200.00"));
        assertThat(opened.evidence().get("/amounts/0").quote()).isEqualTo("4 2OO,00 €");
        assertThat(opened.evidence().get("/complainant/address").quote()).contains("l4000 Caen");
    }

    @Test
    void aLetterOfTomorrowHasNoDate() throws IOException {
        Case opened = opened(TypedPage.read("Lyon, le 14 mars 2031\n\nMadame,\n\nMon colis est perdu depuis un mois."));

        assertThat(opened.contacts().get(0).sentAt()).isNull();
        assertThat(opened.handling().flags()).contains("date-in-future");
    }

    @Test
    void whatIsEnclosedIsNotTheComplaint() throws IOException {
        Case opened = opened(
                TypedPage.read(
                        "Madame,\n\nLa facture jointe est fausse.\n\nVeuillez agréer, Madame, mes salutations.\n\n"
                                + "Jean Vasseur"),
                TypedPage.read("FACTURE n° F-2026-118\n\nTotal 812,00 €"));

        assertThat(opened.substance().narrative()).isEqualTo("La facture jointe est fausse.");
        assertThat(opened.substance().amounts()).isEmpty();
        assertThat(opened.substance().references()).extracting("value").containsExactly("F-2026-118");
    }

    @Test
    void aLetterGoesOnOverItsPages() throws IOException {
        Case opened = opened(
                TypedPage.read("Dear Sirs,\n\nThe kettle leaks and"),
                TypedPage.read("has tripped the fuse twice.\n\nYours faithfully\n\nJane Vasseur"));

        assertThat(opened.substance().narrative()).isEqualTo("The kettle leaks and\n\nhas tripped the fuse twice.");
    }

    @Test
    void lettersOfSeveralPeopleInOneFileAreSaid() throws IOException {
        String one =
                "Jean Vasseur\n2 rue Haute\n31000 Toulouse\n\nMadame,\n\nMon colis est perdu.\n\nCordialement,\n\nJean Vasseur";
        String other =
                "Marie Ollier\n5 rue Basse\n31000 Toulouse\n\nMadame,\n\nLe chauffage est en panne.\n\nCordialement,\n\nMarie Ollier";

        assertThat(opened(TypedPage.read(one), TypedPage.read(other)).handling().flags())
                .contains("several-letters");
        assertThat(opened(TypedPage.read(one), TypedPage.read(one)).handling().flags())
                .doesNotContain("several-letters");
    }

    @Test
    void everythingCutFromTheNarrativeIsKeptInItsPlace() throws IOException {
        Case opened = opened(TypedPage.read(DrawnLetter.of(LETTERS.resolve("fr-09-postscript-and-enclosures.txt"))
                .drawing()));
        String text = opened.contacts().get(0).text();

        assertThat(opened.substance().narrative()).contains("a refusé de regarder");
        assertThat(opened.contacts().get(0).quoted())
                .allSatisfy(quoted ->
                        assertThat(text.substring(quoted.from(), quoted.to())).isEqualTo(quoted.text()));
        assertThat(opened.contacts().get(0).quoted()).extracting("kind").contains(QuotedKind.SIGNATURE);
    }

    private static Case opened(Reply.PageRead... pages) throws IOException {
        RawContent content = RawContent.of(new byte[] {1});
        Arrival arrival = ScanArrivals.of("letter.tif", content);
        List<PageOutcome> read = new ArrayList<>();
        for (Reply.PageRead page : pages) {
            read.add(new PageOutcome.Read(page));
        }
        Reading reading =
                new ScannedLetter(arrival, new DocumentOutcome.Opened(read, false), ScanArrivals.PLACE).reading();
        Outcome outcome = normalizer.normalize(arrival, ((Reading.Readable) reading).submission());
        assertThat(outcome).isInstanceOf(Outcome.CaseOpened.class);
        return ((Outcome.CaseOpened) outcome).opened();
    }
}
