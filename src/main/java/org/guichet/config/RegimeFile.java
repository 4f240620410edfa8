package org.guichet.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.guichet.cases.ContactMode;
import org.guichet.cases.DeadlineKind;
import org.guichet.clock.Holidays;
import org.guichet.clock.Jurisdiction;
import org.guichet.clock.PublicHolidays;
import org.guichet.clock.Regime;
import org.guichet.clock.Start;
import org.guichet.clock.Term;
import org.guichet.clock.Wait;
import org.guichet.clock.WorkingDays;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;

/** A file of {@code config/regimes}: one set of rules, as it changed in time. */
final class RegimeFile {

    static final String ENDING = ".yaml";

    private static final List<String> DAYS =
            Arrays.stream(DayOfWeek.values()).map(RegimeFile::word).toList();
    private static final String WAIT =
            "write for example \"10 working days\" or \"2 months\"; units are " + String.join(", ", Wait.units());

    private static final String START_HINT = "write sentAt or receivedAt";

    static final Key DAYS_KEY = Key.texts("days")
            .otherwise("monday to friday")
            .example("[monday, tuesday]")
            .about("Days of the week, by their English names.");
    static final Key WORKING_DAYS_KEY = Key.texts("workingDays")
            .otherwise("monday to friday")
            .example("[monday, tuesday, wednesday, thursday, friday, saturday]")
            .about("Days of the week that count, by their English names.");
    private static final Key HOLIDAYS = Key.text("holidays")
            .otherwise("none; needed where working days count")
            .example("GB-ENG")
            .about("Whose public holidays are no working days: ISO 3166-1 or 3166-2.");

    private static final Shape TERM = Shape.of(
            Key.text("within").required(WAIT).example("10 working days").about("The time."),
            Key.oneOf("after", List.of(DeadlineKind.ACKNOWLEDGE.word()))
                    .otherwise("the clock's start")
                    .about("From when it counts."));

    private static final Shape VERSION = Shape.of(
                    Key.text("version")
                            .required("e.g. the year of the text; each deadline names it")
                            .example("\"2024\"")
                            .about("E.g. the year of the text; each deadline names it."),
                    Key.text("from")
                            .otherwise("always")
                            .example("2026-04-08")
                            .about("The first day on which it holds."),
                    Key.text("starts")
                            .required(START_HINT)
                            .example("receivedAt")
                            .about("From when it counts: sentAt or receivedAt."),
                    Key.texts("contacts").otherwise("all").example("[written]").about("written, oral or both."),
                    WORKING_DAYS_KEY)
            .and(Stream.of(DeadlineKind.values())
                    .map(kind -> Key.textOr(kind.word(), TERM)
                            .example("10 working days")
                            .about("The time for \"" + kind.word() + "\"; left out, there is none."))
                    .toArray(Key[]::new));

    static final Shape SHAPE = Shape.of(
            Key.anything("who").about("Whom it binds, for the reader."),
            Key.anything("source").about("Where it stands, for the reader."),
            Key.anything("checked").about("When somebody last compared it with the text."),
            HOLIDAYS,
            Key.entries("versions", VERSION)
                    .required("write at least one, with \"version\", \"starts\" and \"final\"")
                    .about("As the rules changed in time."));

    private final Section root;

    private RegimeFile(Section root) {
        this.root = root;
    }

    /** The regime; empty when nothing of it is usable. Every problem of the file is reported. */
    static Optional<Regime> read(Path file, Problems problems) {
        Section root = Section.of(SHAPE, YamlFile.read(file, problems), problems);
        String name = file.getFileName().toString();
        return new RegimeFile(root).regime(name.substring(0, name.length() - ENDING.length()));
    }

    private Optional<Regime> regime(String id) {
        Holidays holidays = holidays(root);
        List<Regime.Version> versions = new ArrayList<>();
        for (Section section : root.sections("versions")) {
            version(section, holidays).ifPresent(versions::add);
        }
        return versions.isEmpty() ? Optional.empty() : Optional.of(new Regime(id, versions));
    }

    private Optional<Regime.Version> version(Section section, Holidays holidays) {
        Optional<String> name = section.text("version");
        LocalDate from =
                section.text("from").flatMap(text -> date(section, text)).orElse(LocalDate.MIN);
        Start start = start(section);
        Set<ContactMode> modes = modes(section);
        WorkingDays workingDays = workingDays(section, holidays);
        List<Term> terms = new ArrayList<>();
        for (DeadlineKind kind : DeadlineKind.values()) {
            term(section, kind).ifPresent(terms::add);
        }
        if (terms.stream().anyMatch(Term::countsWorkingDays) && !root.has("holidays")) {
            root.require("holidays", "whose public holidays are no working days: FR, GB-ENG, CA-QC …");
        }
        return name.map(version -> new Regime.Version(version, from, start, modes, workingDays, terms));
    }

    private static Start start(Section section) {
        Optional<String> given = section.text("starts");
        Optional<Start> start = given.flatMap(Start::parse);
        if (given.isPresent() && start.isEmpty()) {
            section.wrong("starts", "no clock starts at \"" + given.get() + "\"", START_HINT);
        }
        return start.orElse(Start.SENT_AT);
    }

    private static Set<ContactMode> modes(Section section) {
        Set<ContactMode> modes = new HashSet<>();
        for (String given : section.texts("contacts")) {
            Optional<ContactMode> mode = Arrays.stream(ContactMode.values())
                    .filter(m -> m.word().equals(given))
                    .findFirst();
            mode.ifPresent(modes::add);
            if (mode.isEmpty()) {
                section.wrong("contacts", "no contact is \"" + given + "\"", "write written, oral or both");
            }
        }
        return modes;
    }

    /** Absent terms are absent; {@code final: {within: 10 working days, after: acknowledge}} counts from acknowledging. */
    private Optional<Term> term(Section section, DeadlineKind kind) {
        String key = kind.word();
        if (section.isMapping(key)) {
            Section inner = section.section(key);
            boolean after = inner.has("after");
            Optional<Wait> within = wait(inner, "within");
            return within.map(wait -> new Term(kind, wait, after));
        }
        return wait(section, key).map(wait -> new Term(kind, wait, false));
    }

    /** A time such as {@code 10 working days}; a wrong one is reported. */
    static Optional<Wait> wait(Section section, String key) {
        Optional<String> given = section.text(key);
        Optional<Wait> wait = given.flatMap(Wait::parse);
        if (given.isPresent() && wait.isEmpty()) {
            section.wrong(key, "\"" + given.get() + "\" is not a time", WAIT);
        }
        return wait;
    }

    /** The days of the week on which somebody works; Monday to Friday where the file says nothing. */
    static WorkingDays workingDays(Section section, Holidays holidays) {
        return new WorkingDays(days(section, "workingDays"), holidays);
    }

    /** Days of the week by their English names; Monday to Friday where the file says nothing. */
    static Set<DayOfWeek> days(Section section, String key) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        for (String given : section.texts(key)) {
            int day = DAYS.indexOf(given.strip().toLowerCase(Locale.ROOT));
            if (day < 0) {
                section.wrong(key, "\"" + given + "\" is no day of the week", Nearest.hint(given, DAYS));
            } else {
                days.add(DayOfWeek.of(day + 1));
            }
        }
        return days.isEmpty() ? WorkingDays.FIVE : days;
    }

    private static Holidays holidays(Section section) {
        return section.text("holidays").flatMap(code -> holidays(section, code)).orElse(Holidays.NONE);
    }

    /** The public holidays of this jurisdiction; one that is not known is reported. */
    static Optional<Holidays> holidays(Section section, String code) {
        Optional<Jurisdiction> known = Jurisdiction.parse(code).filter(PublicHolidays::knows);
        if (known.isEmpty()) {
            section.wrong(
                    "holidays",
                    "no public holidays are known of \"" + code + "\"",
                    "write a country (ISO 3166-1, e.g. FR) or a part of it (ISO 3166-2, e.g. GB-ENG, CA-QC, FR-67)");
        }
        return known.map(PublicHolidays::new);
    }

    private static Optional<LocalDate> date(Section section, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            section.wrong("from", "\"" + text + "\" is not a date", "write YEAR-MONTH-DAY, e.g. 2026-04-08");
            return Optional.empty();
        }
    }

    private static String word(DayOfWeek day) {
        return day.name().toLowerCase(Locale.ROOT);
    }
}
