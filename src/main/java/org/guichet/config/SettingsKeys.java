package org.guichet.config;

import static org.guichet.config.keys.Key.entries;
import static org.guichet.config.keys.Key.flag;
import static org.guichet.config.keys.Key.nested;
import static org.guichet.config.keys.Key.number;
import static org.guichet.config.keys.Key.secret;
import static org.guichet.config.keys.Key.secrets;
import static org.guichet.config.keys.Key.text;
import static org.guichet.config.keys.Key.texts;

import org.guichet.config.keys.Shape;

/** The keys of {@code guichet.yaml}; those of its larger sections stand with their readers. */
final class SettingsKeys {

    private static final int GIGABYTE = 1024;

    static final Shape ORGANISATION = Shape.of(
            text("name", "Guichet").about("Shown on the pages and as the source of events."),
            text("country", "FR")
                    .pattern("^[A-Z]{2}$")
                    .about("ISO 3166-1 alpha-2: how national phone numbers and numeric dates are read."),
            text("zone", "Europe/Paris").about("IANA time zone in which an instant becomes a day."),
            texts("languages", "fr", "en")
                    .about("BCP 47, the best first: of pages, for readers whose browser asks for neither."),
            texts("mailDomains")
                    .example("[example.org]")
                    .about("The organisation's own mail domains: addresses there are never the complainant's."));

    static final Shape SERVER = Shape.of(
            text("host", "127.0.0.1")
                    .about(
                            "Where it listens. 0.0.0.0 listens everywhere, which needs a token under access.readTokens."),
            number("port", 8_080, 0, 65_535).about("0 takes any free port."));

    static final Shape ACCESS = Shape.of(
            secrets("readTokens")
                    .example("[\"${env:GUICHET_READ_TOKEN}\"]")
                    .about("Bearer tokens of downstream systems."),
            secrets("staffTokens")
                    .example("[\"${file:/etc/guichet/staff-token}\"]")
                    .about("With which staff sign in to the counter, the case pages and the console."));

    static final Shape DATA = Shape.of(
            text("folder", "data").about("Database, large originals, spool; relative to the gateway's home."),
            text("store", "sqlite")
                    .example("jdbc:postgresql://db.example.org:5432/guichet")
                    .about("The database: sqlite in the folder, or PostgreSQL, which several gateways may share."),
            text("user", "guichet").about("Of PostgreSQL."),
            secret("password").example("\"${env:GUICHET_DATABASE_PASSWORD}\"").about("Of PostgreSQL."),
            number("leaseSeconds", 30, 5, 600)
                    .unit("seconds")
                    .about("With PostgreSQL: then the work of a gateway that fell silent is free for the others."),
            number("minFreeMegabytes", 256, 0, GIGABYTE * GIGABYTE)
                    .unit("megabytes")
                    .about("While the folder's disk has less, nothing is taken: senders keep what they have. 0 takes "
                            + "until the disk is full."));

    static final Shape NORMALIZE = Shape.of(
            number("workers", 2, 1, 256).unit("threads").about("Arrivals that are normalized at the same time."),
            number("timeLimitSeconds", 60, 1, 3_600)
                    .unit("seconds")
                    .about("Then an arrival is quarantined as time-limit."));

    static final Shape LIMITS = Shape.of(
            number("bodyMegabytes", 50, 1, GIGABYTE)
                    .unit("megabytes")
                    .about("An HTTP body over this is refused, and kept."),
            number("keptBodyMegabytes", 100, 1, GIGABYTE)
                    .unit("megabytes")
                    .about("An HTTP body over this is not even read. Never less than bodyMegabytes."),
            number("formFields", 50, 1, 1_000).unit("fields").about("Fields of a form."),
            number("formFieldKilobytes", 100, 1, 10_000).unit("kilobytes").about("One field of a form."),
            number("mailMegabytes", 50, 1, GIGABYTE).unit("megabytes").about("One mail."),
            number("scanMegabytes", 100, 1, GIGABYTE).unit("megabytes").about("One scanned document."),
            number("scanPages", 60, 1, 10_000).unit("pages").about("One scanned letter."),
            number("scanBatchPages", 500, 1, 10_000).unit("pages").about("A stack of letters with separator sheets."),
            number("transcriptMegabytes", 50, 1, GIGABYTE).unit("megabytes").about("One call transcript."));

    static final Shape OCR = Shape.of(
            number("workers", 0, 0, 256).unit("processes").about("Character recognition; 0 is one per core."),
            texts("languages", "fra", "eng")
                    .about(
                            "Of the letters, the most frequent first; each more makes a page slower. fra and eng are built "
                                    + "in, others need a model in modelFolder."),
            text("heicCommand", "")
                    .example("heif-convert {in} {out}")
                    .about("Reads HEIC photographs (Debian: libheif-examples); without it they are quarantined."),
            text("modelFolder")
                    .example("ocr-models")
                    .about("Your own NAME.traineddata files, used before the built-in ones; relative to the gateway's "
                            + "home."));

    static final Shape MAIL = Shape.of(
            texts("authservIds")
                    .example("[mx.example.org]")
                    .about(
                            "How your own mail servers name themselves in Authentication-Results (RFC 8601); only what they "
                                    + "say is believed."),
            flag("setAsideSpam")
                    .about("true: mail that a filter before us calls spam is set aside; false: its case says so."),
            number("arrivalsPerSenderPerHour", 60, 0, 1_000_000)
                    .about("Beyond it a sender's cases are flagged and not acknowledged; 0 is no limit."));

    static final Shape ROOT = Shape.of(
            nested("organisation", ORGANISATION).about("Whose gateway it is."),
            nested("server", SERVER).about("Where it listens."),
            nested("access", ACCESS)
                    .about(
                            "Who may read and who may decide. Tokens are never written here, but named: \"${env:NAME}\" or "
                                    + "\"${file:/path}\", the first line of a file."),
            nested("data", DATA).about("Where it keeps things."),
            nested("normalize", NORMALIZE).about("Arrivals become cases."),
            nested("limits", LIMITS).about("What is larger is quarantined as too-large or too-many-parts."),
            nested("ocr", OCR).about("Character recognition of scans."),
            nested("mail", MAIL).about("Whom to believe about mail, and what to do with it."),
            nested("calls", CallsReader.SHAPE).about("Phone calls: [calls](calls.md)."),
            nested("followUps", FollowUpsReader.SHAPE)
                    .about("What becomes of an arrival that names a case: [follow-ups](follow-ups.md)."),
            nested("acknowledge", AcknowledgeReader.SHAPE)
                    .about("Complainants are told that their complaint has arrived, in the words of "
                            + "config/acknowledge/LANGUAGE.txt: once for each new case, never for automatic mail, bounces, "
                            + "lists or no-reply addresses."),
            entries("subscribers", SubscribersReader.SHAPE)
                    .about(
                            "Who is told of every new or changed case, as CloudEvents 1.0. What cannot be delivered is tried "
                                    + "again, and parked after horizonHours. A new name is a new subscriber: it is told of cases "
                                    + "from then on."));

    private SettingsKeys() {}
}
