package org.guichet.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSName;
import org.awaitility.Awaitility;
import org.guichet.cases.CaseJson;
import org.guichet.samples.Hostile;
import org.guichet.samples.ScanSamples;
import org.guichet.samples.Stacks;
import org.guichet.testing.GatewayProcess;
import org.guichet.testing.Homes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Five hundred pages at once, and everything hostile at once: all is accounted for, and the gateway stays small. */
@EnabledIfSystemProperty(named = "guichet.crash", matches = "true")
class ManyPagesIT {

    private static final int STACKS = 20;
    private static final int LETTERS = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(40);

    @TempDir
    private Path folder;

    @Test
    void fiveHundredPagesAtOnceAreAllAccountedFor() throws Exception {
        Path home = Homes.delivered(folder);
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            Map<String, byte[]> stacks = new LinkedHashMap<>();
            for (int stack = 0; stack < STACKS; stack++) {
                stacks.put("stack-" + stack + ".pdf", Stacks.separated(letters(stack), false));
            }
            dropAll(gateway, stacks);
            Awaitility.await().atMost(PATIENCE).until(() -> metric(gateway, "guichet_documents_waiting") > STACKS);
            List<Double> remaining = new ArrayList<>();
            List<Double> memory = new ArrayList<>();
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofSeconds(10))
                    .until(() -> {
                        remaining.add(metric(gateway, "guichet_documents_remaining_seconds"));
                        memory.add(metric(gateway, "process_resident_memory_bytes"));
                        return total(gateway).path("cases").asInt() == STACKS * LETTERS;
                    });
            System.out.println("seconds left as told: " + remaining);
            System.out.println("resident megabytes: "
                    + memory.stream().map(bytes -> Math.round(bytes / 1e6)).toList());

            assertThat(total(gateway).path("setAside").asInt()).isEqualTo(STACKS);
            assertThat(total(gateway).path("arrivals").asInt()).isEqualTo(STACKS * (LETTERS + 1));
            assertThat(account(gateway).path("addsUp").asBoolean()).isTrue();
            assertThat(remaining).anyMatch(seconds -> seconds > 5);
            assertThat(metric(gateway, "guichet_documents_waiting")).isZero();
        }
    }

    @Test
    void everythingHostileAtOnceLeavesTheGatewaySmallAndTheLettersRead() throws Exception {
        Path home = Homes.delivered(folder);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a-nested-forms.pdf", Hostile.nestedForms());
        files.put("b-path-operators.pdf", Hostile.pathOperators(3_000_000));
        files.put("c-half-tone.png", Hostile.halfTone());
        files.put("d-noise.png", Hostile.noise());
        files.put("e-huge-fax.tif", Hostile.hugeFax(35_000, 35_000));
        files.put("f-huge.png", ScanSamples.hugeDimensions());
        files.put("g-jbig2.pdf", Hostile.brokenImage(900, 1200, COSName.JBIG2_DECODE));
        files.put("h-pages.pdf", Hostile.pages(2_000));
        files.put("i-xfa.pdf", Hostile.xfa());
        files.put("j-empty.pdf", new byte[0]);
        for (int letter = 0; letter < 10; letter++) {
            files.put("k-letter-" + letter + ".pdf", ScanSamples.imageOnly(letter("kettle number " + letter)));
        }
        try (GatewayProcess gateway = GatewayProcess.start(home)) {
            dropAll(gateway, files);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> total(gateway).path("cases").asInt() >= 10);
            int undecided = total(gateway).path("inProgress").asInt();
            System.out.println("hostile files without an outcome when the last letter was read: " + undecided);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> total(gateway).path("arrivals").asInt() == files.size()
                            && total(gateway).path("inProgress").asInt() == 0);

            assertThat(account(gateway).path("addsUp").asBoolean()).isTrue();
            assertThat(total(gateway).path("quarantined").asInt()).isGreaterThanOrEqualTo(8);
            System.out.println("heap: " + metric(gateway, "jvm_memory_used_bytes") / 1e6 + " MB");
        }
    }

    private static List<List<String>> letters(int stack) {
        List<List<String>> letters = new ArrayList<>();
        for (int number = 0; number < LETTERS; number++) {
            List<String> pages = new ArrayList<>(List.of(letter("kettle " + stack + "-" + number)));
            if (number % 12 == 0) {
                pages.add("And the lid of it does not close either.\n");
            }
            letters.add(pages);
        }
        return letters;
    }

    private static String letter(String what) {
        return """
                Jane Invented
                1 Nowhere Street

                Dear Sir or Madam,

                The %s that I bought from you in March leaks. I would like my money back.

                Yours faithfully,

                Jane Invented
                """.formatted(what);
    }

    private static void dropAll(GatewayProcess gateway, Map<String, byte[]> files) throws IOException {
        Path inbox = Files.createDirectories(gateway.home().resolve("inbox/scans"));
        Path outside = Files.createDirectories(gateway.home().resolve("outside"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(outside.resolve(file.getKey()), file.getValue());
        }
        for (String name : files.keySet()) {
            Files.move(outside.resolve(name), inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static JsonNode account(GatewayProcess gateway) throws Exception {
        return CaseJson.mapper().readTree(gateway.get("/api/v1/reconciliation").body());
    }

    private static JsonNode total(GatewayProcess gateway) throws Exception {
        return account(gateway).path("total");
    }

    private static double metric(GatewayProcess gateway, String name) throws Exception {
        Matcher line = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*})? (\\S+)$")
                .matcher(gateway.get("/metrics").body());
        return line.find() ? Double.parseDouble(line.group(1)) : 0;
    }
}
