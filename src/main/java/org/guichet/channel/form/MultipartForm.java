package org.guichet.channel.form;

import java.io.IOException;
import java.io.InputStream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.guichet.arrival.ReasonCode;
import org.guichet.channel.content.AttachmentMeter;
import org.guichet.channel.content.DecodedText;

/** {@code multipart/form-data} (RFC 7578), read as a stream: the bytes of files are measured, not kept. */
final class MultipartForm {

    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setStrictParsing(true)
            .setMaxHeaderCount(20)
            .setMaxHeaderLen(8_000)
            .setMaxLineLen(8_000)
            .build();

    private final FormCollector collector;
    private final FormLimits limits;

    MultipartForm(FormCollector collector, FormLimits limits) {
        this.collector = collector;
        this.limits = limits;
    }

    void read(InputStream body, String contentType) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(CONFIG);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        try {
            tokens.parseHeadless(body, contentType);
            parts(tokens);
        } catch (MaxHeaderLimitException e) {
            collector.refuse(ReasonCode.TOO_LARGE, "A part of the form has too long a header.");
        } catch (MimeException | MimeIOException e) {
            collector.refuse(ReasonCode.MALFORMED, "The multipart body is broken or ends before its last boundary.");
        }
    }

    private void parts(MimeTokenStream tokens) throws IOException, MimeException {
        boolean multipart = false;
        PartHeader header = new PartHeader();
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && !collector.isRefused();
                state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> {
                    refuseIf(multipart, "A part of the form is a multipart of its own (RFC 7578, section 4.3).");
                    multipart = true;
                }
                case T_START_BODYPART -> header = new PartHeader();
                case T_FIELD -> header.add(tokens.getField());
                case T_BODY -> {
                    refuseIf(!multipart, "The Content-Type names no boundary.");
                    part(header, tokens.getDecodedInputStream());
                }
                default -> {}
            }
        }
    }

    private void refuseIf(boolean broken, String detail) {
        if (broken) {
            collector.refuse(ReasonCode.MALFORMED, detail);
        }
    }

    private void part(PartHeader header, InputStream body) throws IOException {
        if (header.fieldName() == null) {
            collector.refuse(ReasonCode.MALFORMED, "A part of the form has no field name.");
        } else if (header.isFile()) {
            file(header, body);
        } else {
            field(header.fieldName(), body);
        }
    }

    /** A browser sends an empty part without a file name when no file was chosen. */
    private void file(PartHeader header, InputStream body) throws IOException {
        AttachmentMeter meter = collector.meter();
        body.transferTo(meter);
        if (meter.size() > 0 || header.fileName() != null) {
            collector.file(meter.attachment(header.fileName(), header.mediaType()));
        }
    }

    private void field(String name, InputStream body) throws IOException {
        // one character of UTF-8 is at most four bytes; one byte more tells that there is more
        byte[] value = body.readNBytes(4 * limits.fieldLength() + 1);
        collector.field(name, DecodedText.utf8OrWindows1252(value));
    }
}
