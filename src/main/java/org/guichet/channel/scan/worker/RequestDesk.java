package org.guichet.channel.scan.worker;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.scan.batch.PageRole;
import org.guichet.channel.scan.batch.Separators;
import org.guichet.channel.scan.image.Gray;
import org.guichet.channel.scan.image.PreparationStep;
import org.guichet.channel.scan.image.Scale;
import org.guichet.channel.scan.ocr.OcrEngine;
import org.guichet.channel.scan.ocr.PageReader;
import org.guichet.channel.scan.wire.DocumentFormat;
import org.guichet.channel.scan.wire.Reply;
import org.guichet.channel.scan.wire.Request;
import org.jspecify.annotations.Nullable;

/** Answers requests, one at a time, holding one open document. */
final class RequestDesk {

    private final EngineDesk engines;
    private final HeicCommand heic;
    private @Nullable ScannedDocument document;
    private Set<PreparationStep> leftOut = Set.of();

    RequestDesk(EngineDesk engines) {
        this(engines, new HeicCommand(""));
    }

    /** @param heic makes an image that can be decoded here of one that cannot */
    RequestDesk(EngineDesk engines, HeicCommand heic) {
        this.engines = engines;
        this.heic = heic;
    }

    Reply answer(Request request) throws IOException {
        if (request instanceof Request.Open open) {
            return opened(open);
        }
        if (request instanceof Request.ShowPage page) {
            return shown(page);
        }
        if (request instanceof Request.Survey survey) {
            return surveyed(survey);
        }
        return request instanceof Request.ReadPage page ? pageRead(page) : warmedUp();
    }

    private Reply warmedUp() {
        return engines.engine() == null
                ? new Reply.Refused(ReasonCode.OCR_UNAVAILABLE, engines.problem())
                : new Reply.Ready();
    }

    private Reply opened(Request.Open open) throws IOException {
        if (document != null) {
            document.close();
            document = null;
        }
        Opening opening = opening(open);
        if (opening instanceof Opening.Opened ready) {
            document = ready.document();
            leftOut = open.leftOut();
            return new Reply.Opened(document.pages(), document.truncated());
        }
        Opening.Refused refused = (Opening.Refused) opening;
        return new Reply.Refused(refused.reason(), refused.detail());
    }

    private Opening opening(Request.Open open) throws IOException {
        Opening fronts = opening(open.format(), open.content().bytes(), open.pixels());
        if (open.backs().isEmpty() || !(fronts instanceof Opening.Opened opened)) {
            return fronts;
        }
        Request.OtherFile backs = open.backs().get();
        return BothSides.of(
                opened.document(), opening(backs.format(), backs.content().bytes(), open.pixels()));
    }

    private Opening opening(DocumentFormat format, byte[] content, long pixels) throws IOException {
        if (format == DocumentFormat.PDF) {
            return PdfDocument.open(content, pixels);
        }
        if (format != DocumentFormat.HEIC) {
            return ImageDocument.open(format, content, pixels);
        }
        return heic.isThere()
                ? converted(content, pixels)
                : new Opening.Refused(
                        ReasonCode.UNSUPPORTED_FORMAT,
                        "A HEIC photograph, and no command that converts it: name one under ocr.heicCommand, and retry.");
    }

    private Opening converted(byte[] photograph, long pixels) throws IOException {
        Optional<byte[]> image;
        try {
            image = heic.convert(photograph);
        } catch (IOException e) {
            return new Opening.Refused(
                    ReasonCode.UNSUPPORTED_FORMAT, "The command of ocr.heicCommand could not be run for a HEIC image.");
        }
        Optional<DocumentFormat> made = image.flatMap(DocumentFormat::of)
                .filter(format -> format == DocumentFormat.JPEG || format == DocumentFormat.PNG);
        return made.isPresent()
                ? ImageDocument.open(made.get(), image.orElseThrow(), pixels)
                : new Opening.Refused(
                        ReasonCode.MALFORMED, "The command of ocr.heicCommand made no JPEG or PNG of this HEIC image.");
    }

    /** What cannot be seen is part of a letter, where it is accounted for. */
    private Reply surveyed(Request.Survey request) {
        if (document == null || request.number() < 1 || request.number() > document.pages()) {
            return new Reply.PageUnread(ReasonCode.INTERNAL_ERROR, "There is no page " + request.number() + ".");
        }
        Separators separators = new Separators(request.rules());
        return new Reply.Surveyed(look(document, request.number())
                .map(page -> separators.role(page, request.judgeBlank()))
                .orElse(PageRole.LETTER));
    }

    private static Optional<Gray> look(ScannedDocument document, int number) {
        try {
            return document.look(number);
        } catch (IOException | RuntimeException e) {
            return Optional.empty(); // reading it will say why
        }
    }

    private Reply pageRead(Request.ReadPage request) throws IOException {
        if (document == null || request.number() < 1 || request.number() > document.pages()) {
            return new Reply.PageUnread(ReasonCode.INTERNAL_ERROR, "There is no page " + request.number() + ".");
        }
        PageContent content = content(document::page, document, request.number());
        if (content instanceof PageContent.TextLayer layer) {
            return layer.text().asPage(false);
        }
        if (content instanceof PageContent.Unusable unusable) {
            return new Reply.PageUnread(unusable.reason(), unusable.detail());
        }
        return recognised((PageContent.Picture) content, request.halfSize());
    }

    private Reply shown(Request.ShowPage request) throws IOException {
        if (document == null || request.number() < 1 || request.number() > document.pages()) {
            return new Reply.PageUnread(ReasonCode.INTERNAL_ERROR, "There is no page " + request.number() + ".");
        }
        PageContent content = content(document::picture, document, request.number());
        if (content instanceof PageContent.Picture picture) {
            byte[] jpeg = PagePicture.jpeg(picture.pixels(), request.turned(), request.longSide());
            return jpeg.length <= Reply.LARGEST_IMAGE
                    ? new Reply.PageImage(jpeg)
                    : new Reply.PageUnread(ReasonCode.TOO_LARGE, "The page's image is too large to be shown.");
        }
        return content instanceof PageContent.Unusable unusable
                ? new Reply.PageUnread(unusable.reason(), unusable.detail())
                : new Reply.PageUnread(ReasonCode.UNSUPPORTED_FORMAT, "The page has no picture.");
    }

    /** Decodes a page. */
    private interface Decoding {
        PageContent of(int number) throws IOException;
    }

    private static PageContent content(Decoding decoding, ScannedDocument document, int number) {
        try {
            return decoding.of(number);
        } catch (IOException | RuntimeException e) {
            return new PageContent.Unusable(
                    document.truncated() ? ReasonCode.TRUNCATED : ReasonCode.MALFORMED,
                    "The page's content cannot be decoded (" + e.getClass().getSimpleName() + ").");
        }
    }

    private Reply recognised(PageContent.Picture picture, boolean halfSize) {
        OcrEngine engine = engines.engine();
        if (engine == null) {
            return new Reply.PageUnread(ReasonCode.OCR_UNAVAILABLE, engines.problem());
        }
        Gray pixels = halfSize ? Scale.half(picture.pixels()) : picture.pixels();
        PageReader.Result result = new PageReader(engine, leftOut).read(pixels);
        Reply reply = result.blank() ? ofBlank(picture) : ofWords(picture, result);
        return reply instanceof Reply.PageRead page ? page.with(result.quality()) : reply;
    }

    private static Reply ofBlank(PageContent.Picture picture) {
        LayerText layer = picture.layer();
        if (layer != null) {
            return layer.asPage(picture.truncated());
        }
        return picture.undecoded()
                ? new Reply.PageUnread(ReasonCode.MALFORMED, "The page's image cannot be decoded: it shows nothing.")
                : Reply.PageRead.ofNothing();
    }

    private static Reply ofWords(PageContent.Picture picture, PageReader.Result result) {
        String text = result.recognised().text();
        LayerText layer = picture.layer();
        if (layer != null && Plausibility.layerIsBetter(layer.text(), text)) {
            return layer.asPage(picture.truncated());
        }
        return new Reply.PageRead(
                text,
                result.recognised().confidence(),
                result.turned(),
                result.unread(),
                false,
                picture.truncated(),
                result.words());
    }
}
