package org.guichet.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.guichet.arrival.RawContent;
import org.guichet.channel.scan.image.PageQuality;
import org.guichet.channel.scan.pool.DocumentOutcome;
import org.guichet.channel.scan.pool.PageOutcome;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.gateway.OfflineUnderstanding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What a scanner delivers, page by page, for the person who sets it up. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = {
            "Show what the pages of scans are like (skew, light, contrast, specks) and how well each can be read.",
            "Stores nothing. With the usual separators and preparation."
        })
final class PagesCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "PDF, TIFF, JPEG, PNG, BMP, GIF or WebP.")
    private List<Path> files = List.of();

    @Mixin
    private HomeOption home = new HomeOption();

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        try (OfflineUnderstanding understanding = home.understanding()) {
            for (Path file : files) {
                out.println(file);
                print(understanding.pages(RawContent.of(file)));
            }
        }
        return 0;
    }

    private void print(Optional<DocumentOutcome> outcome) {
        if (outcome.isEmpty()) {
            line("  no PDF, TIFF, JPEG, PNG, BMP, GIF or WebP by its first bytes");
        } else if (outcome.get() instanceof DocumentOutcome.Refused refused) {
            line("  %s: %s", refused.reason(), refused.detail());
        } else if (outcome.get() instanceof DocumentOutcome.Batch batch) {
            line(
                    "  a batch of %d pages: letters on pages %s, %d separator sheets, %d blank backs of these",
                    batch.plan().pages(),
                    batch.plan().letters(),
                    batch.plan().separators(),
                    batch.plan().blankBacks());
        } else if (outcome.get() instanceof DocumentOutcome.Opened opened) {
            print(opened);
        }
    }

    private void print(DocumentOutcome.Opened opened) {
        line(
                "  %4s %6s %6s %7s %6s %6s %9s %7s  %s",
                "page", "words", "sure %", "unread %", "turned", "skew", "light", "specks", "contrast %");
        int number = 0;
        for (PageOutcome page : opened.pages()) {
            number++;
            if (page instanceof PageOutcome.Read read) {
                print(number, read.page());
            } else if (page instanceof PageOutcome.Unread unread) {
                line("  %4d %s: %s", number, unread.reason(), unread.detail());
            }
        }
    }

    private void print(int number, Reply.PageRead page) {
        PageQuality quality = page.quality();
        if (page.blank()) {
            line("  %4d blank", number);
        } else if (!page.isRecognised()) {
            line("  %4d %6d text layer", number, words(page));
        } else {
            line(
                    "  %4d %6d %6.1f %7.2f %6d %6.1f %9d %7d  %.0f",
                    number,
                    words(page),
                    100 * page.confidence(),
                    100 * page.unread(),
                    page.turned(),
                    quality.skew(),
                    quality.light(),
                    quality.specks(),
                    100 * quality.contrast());
        }
    }

    private static int words(Reply.PageRead page) {
        return page.text().isBlank() ? 0 : page.text().strip().split("\\s+", -1).length;
    }

    private void line(String format, Object... values) {
        out.printf(Locale.ROOT, format + "%n", values);
    }
}
