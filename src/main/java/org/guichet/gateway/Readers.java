package org.guichet.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.RawContent;
import org.guichet.cases.ChannelKind;
import org.guichet.channel.call.CallLimits;
import org.guichet.channel.call.CallReader;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.channel.email.facts.MailTrust;
import org.guichet.channel.event.EventReader;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormReader;
import org.guichet.channel.scan.DocumentTexts;
import org.guichet.channel.scan.LetterPlace;
import org.guichet.channel.scan.ScanReader;
import org.guichet.channel.scan.pool.DocumentOrder;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.OcrPool;
import org.guichet.channel.scan.pool.OcrSettings;
import org.guichet.channel.scan.pool.ScanLimits;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.config.Settings;
import org.guichet.submission.SubmissionReader;

/** Where kinds meet their readers. Owns the worker processes that open documents; none runs before the first document. */
final class Readers implements AutoCloseable {

    private static final int OCR_HEAP_MEGABYTES = 768;
    private static final int PAGES_PER_WORKER = 50;

    private final OcrPool ocr;
    private final ScanReader scans;
    private final EmailReader mails;
    private final DocumentTexts documents;
    private final Map<ChannelKind, SubmissionReader> byKind;

    /** @param home relative folders in the settings count from it; models and natives are unpacked in its data folder */
    Readers(Settings settings, Path home) {
        Settings.Limits limits = settings.limits();
        this.ocr = new OcrPool(ocr(settings, home), scans(limits));
        this.documents = new DocumentTexts(ocr, scans(limits).bytes(), place(settings));
        this.scans = new ScanReader(ocr, scans(limits), place(settings));
        this.mails = new EmailReader(mail(limits), trust(settings));
        this.byKind = Map.of(
                ChannelKind.EMAIL,
                mails,
                ChannelKind.WEB_FORM,
                FormReader.webForm(forms(limits)),
                ChannelKind.COUNTER,
                FormReader.counter(forms(limits)),
                ChannelKind.SCANNED_MAIL,
                scans,
                ChannelKind.PHONE_CALL,
                new CallReader(calls(limits), settings.calls().speakers()),
                ChannelKind.EVENT,
                new EventReader(EventReader.DEFAULT_LIMIT));
    }

    Map<ChannelKind, SubmissionReader> byKind() {
        return byKind;
    }

    ScanReader scans() {
        return scans;
    }

    EmailReader mails() {
        return mails;
    }

    /** Reads what came with something else. */
    DocumentTexts documents() {
        return documents;
    }

    SubmissionReader of(ChannelKind kind) {
        SubmissionReader reader = byKind.get(kind);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + kind);
        }
        return reader;
    }

    /** See {@link OfflineUnderstanding#pages}. */
    Optional<DocumentOutcome> pages(RawContent content) throws IOException {
        Optional<DocumentFormat> format;
        try (InputStream stream = content.open()) {
            format = DocumentFormat.of(stream.readNBytes(DocumentFormat.HEAD));
        }
        return format.isEmpty() ? Optional.empty() : Optional.of(ocr.read(DocumentOrder.of(format.get(), content)));
    }

    /** How many documents are read at the same time. */
    static int documentWorkers(Settings settings) {
        int configured = settings.ocr().workers();
        return configured > 0 ? configured : Runtime.getRuntime().availableProcessors();
    }

    /** Twice as many documents are begun: one that lets others pass must find some to pass. */
    static int documentLanes(Settings settings) {
        return 2 * documentWorkers(settings);
    }

    static FormLimits forms(Settings.Limits limits) {
        FormLimits usual = FormLimits.DEFAULT;
        return new FormLimits(
                megabytes(limits.bodyMegabytes()),
                limits.formFields(),
                limits.formFieldKilobytes() * 1024,
                usual.nameLength(),
                usual.files());
    }

    private static OcrSettings ocr(Settings settings, Path home) {
        Settings.Ocr ocr = settings.ocr();
        return new OcrSettings(
                home.resolve(settings.data().folder()).resolve("ocr"),
                ocr.languages(),
                ocr.modelFolder().map(home::resolve),
                documentWorkers(settings),
                OCR_HEAP_MEGABYTES,
                PAGES_PER_WORKER,
                ocr.heicCommand());
    }

    private static ScanLimits scans(Settings.Limits limits) {
        ScanLimits usual = ScanLimits.defaults();
        return new ScanLimits(
                megabytes(limits.scanMegabytes()),
                limits.scanPages(),
                limits.scanBatchPages(),
                usual.pixels(),
                usual.page(),
                usual.pageInAll(),
                usual.document());
    }

    private static LetterPlace place(Settings settings) {
        return new LetterPlace(
                settings.organisation().country(), settings.organisation().zone());
    }

    private static EmailLimits mail(Settings.Limits limits) {
        EmailLimits usual = EmailLimits.defaults();
        return new EmailLimits(
                megabytes(limits.mailMegabytes()),
                usual.headerLines(),
                usual.headerBytes(),
                usual.depth(),
                usual.parts(),
                usual.textBytes(),
                usual.time());
    }

    private static MailTrust trust(Settings settings) {
        return new MailTrust(
                Set.copyOf(settings.mail().authservIds()),
                Set.copyOf(settings.organisation().mailDomains()));
    }

    private static CallLimits calls(Settings.Limits limits) {
        return new CallLimits(
                megabytes(limits.transcriptMegabytes()),
                Math.min(megabytes(limits.transcriptMegabytes()), CallLimits.DEFAULT.textBytes()),
                CallLimits.DEFAULT.turns());
    }

    private static long megabytes(int count) {
        return (long) count << 20;
    }

    @Override
    public void close() {
        ocr.close();
    }
}
