package org.guichet.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guichet.cases.Deadline;
import org.guichet.cases.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivered regimes against a table that was worked out apart: holidays, month ends, leap years, zones, summer time. */
class DueDatesTest {

    @TempDir
    static java.nio.file.Path folder;

    private static DeliveredRegimes regimes;

    @BeforeAll
    static void readsTheRegimes() throws IOException {
        regimes = DeliveredRegimes.copiedTo(folder);
    }

    private record Row(String regime, String zone, String sentAt, String receivedAt, String kind, String due) {}

    @Test
    void givesEveryDateOfTheTable() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Row row : rows()) {
            CaseClock clock = new CaseClock(regimes.only(row.regime(), ZoneId.of(row.zone())));
            Map<String, LocalDate> due =
                    clock
                            .wound(Told.complaint(Told.written(row.sentAt(), row.receivedAt())))
                            .handling()
                            .deadlines()
                            .stream()
                            .collect(Collectors.toMap(d -> d.kind().word(), Deadline::due));
            if (!LocalDate.parse(row.due()).equals(due.get(row.kind()))) {
                wrong.add(row + " but " + due);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void theTableHoldsEveryRegimeAndTwoHundredDates() throws IOException {
        List<Row> rows = rows();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
        assertThat(new TreeSet<>(rows.stream().map(Row::regime).toList())).isEqualTo(regimes.ids());
    }

    private static List<Row> rows() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DueDatesTest.class.getResourceAsStream("due-dates.csv")),
                StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(";"))
                    .map(cell -> new Row(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]))
                    .toList();
        }
    }
}
