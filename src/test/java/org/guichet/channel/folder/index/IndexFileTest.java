package org.guichet.channel.folder.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a scanner writes beside a document gives names and values. */
class IndexFileTest {

    @TempDir
    private Path folder;

    @Test
    void xmlOfElementsAndOfFieldsWithNames() throws IOException {
        assertThat(read("a.xml", "<doc><Customer>4711</Customer><scan date=\"2026-03-12\"/></doc>"))
                .containsEntry("Customer", "4711")
                .containsEntry("date", "2026-03-12");
        assertThat(read("a.xml", """
                        <?xml version="1.0"?>
                        <IndexFile><Index name="CustomerNumber">4711</Index>
                        <Field name="ScanDate" value="12/03/2026"/></IndexFile>
                        """.strip()))
                .containsEntry("CustomerNumber", "4711")
                .containsEntry("ScanDate", "12/03/2026");
    }

    @Test
    void ofSeveralDocumentsInOneXmlTheOneThatNamesTheFile() throws IOException {
        assertThat(read("index.xml", """
                        <batch><document><file>C:\\scans\\b.pdf</file><Customer>1</Customer></document>
                        <document><file>C:\\scans\\a.pdf</file><Customer>2</Customer></document></batch>
                        """)).containsEntry("Customer", "2");
    }

    @Test
    void jsonAtAnyDepth() throws IOException {
        assertThat(
                        read(
                                "a.json",
                                "{\"index\": {\"customerNumber\": 4711, \"fields\": [{\"name\": \"Ref\", \"value\": \"R-1\"}]}}"))
                .containsEntry("customerNumber", "4711")
                .containsEntry("Ref", "R-1");
    }

    @Test
    void aHeaderAndARow() throws IOException {
        assertThat(read("a.csv", "Customer;Scan date;Remark\n4711;12/03/2026;\"red; urgent\"\n"))
                .containsEntry("Customer", "4711")
                .containsEntry("Remark", "red; urgent");
        assertThat(read("a.tsv", "Customer\tDate\n4711\t2026-03-12\n")).containsEntry("Date", "2026-03-12");
    }

    @Test
    void ofManyRowsTheOneThatNamesTheFile() throws IOException {
        assertThat(read("index.csv", "File,Customer\nb.pdf,1\na.pdf,2\n")).containsEntry("Customer", "2");
    }

    @Test
    void namesAndValuesLineByLine() throws IOException {
        assertThat(read("a.properties", "customer=4711\nscan.date=2026-03-12\n"))
                .containsEntry("scan.date", "2026-03-12");
        assertThat(read("a.idx", "Customer=4711\nDate=2026-03-12\n")).containsEntry("Customer", "4711");
    }

    @Test
    void importLinesThatNameTheFile() throws IOException {
        assertThat(read("import.txt", "\"Letters\",\"CustomerNumber\",\"4711\",\"D:\\out\\a.pdf\"\n"))
                .containsEntry("CustomerNumber", "4711");
        assertThat(read("IDX.DAT", "\"4711\",\"12/03/2026\",\"b.pdf\"\n\"4712\",\"13/03/2026\",\"a.pdf\"\n"))
                .containsEntry("field1", "4712")
                .containsEntry("field2", "13/03/2026");
    }

    @Test
    void noEntityIsEverExpandedOrFetched() throws IOException {
        Map<String, String> read = read("a.xml", """
                <!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/hostname">]>
                <d><Customer>4711</Customer><x>&a;&b;</x></d>
                """);

        assertThat(read.values())
                .noneMatch(value -> value.contains("aaaa"))
                .doesNotContain(
                        Files.exists(Path.of("/etc/hostname"))
                                ? Files.readString(Path.of("/etc/hostname")).strip()
                                : "-");
    }

    @Test
    void rubbishGivesNothingAndEndsSoon() throws IOException {
        assertThat(read("a.xml", "<".repeat(200_000))).isEmpty();
        assertThat(read("a.json", "[".repeat(200_000))).isEmpty();
        assertThat(read("a.csv", "\u0000\u0001\u0002")).isEmpty();
        assertThat(read("a.csv", "")).isEmpty();
        assertThat(read("a.xml", "<a>" + "<b>x</b>".repeat(100_000)).size()).isLessThanOrEqualTo(50);
    }

    private Map<String, String> read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text, StandardCharsets.UTF_8);
        return IndexFile.read(file, "a.pdf");
    }
}
