package org.guichet.channel.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.ReasonCode;

/** A posted body into fields and files. */
public final class FormParser {

    /** RFC 2046 section 5.1.1 allows seventy characters; two hyphens stand before, a line end behind. */
    private static final int LONGEST_BOUNDARY = 80;

    private final FormLimits limits;

    public FormParser(FormLimits limits) {
        this.limits = limits;
    }

    /** A form with our own names. */
    public FormParsing parse(String mediaType, RawContent content) throws IOException {
        return parse(mediaType, content, FormNames.OWN);
    }

    /**
     * @param mediaType the whole Content-Type, with its boundary: {@code multipart/form-data}, {@code
     *     application/x-www-form-urlencoded} or {@code application/json}
     * @param names of the form's fields; what is parsed has ours
     * @throws IOException only when the bytes cannot be had
     */
    public FormParsing parse(String mediaType, RawContent content, FormNames names) throws IOException {
        if (content.size() == 0) {
            return new FormParsing.Refused(ReasonCode.EMPTY, "The body of the request is empty.");
        }
        if (content.size() > limits.body()) {
            return new FormParsing.Refused(
                    ReasonCode.TOO_LARGE, "The form is larger than " + limits.body() + " bytes, the limit.");
        }
        FormCollector collector = new FormCollector(limits, names);
        collect(mediaType, content, collector);
        return collector.result();
    }

    /**
     * The bytes of a file that came with a form.
     *
     * @param sha256 of the file, as parsing listed it
     * @throws IOException only when the bytes cannot be had
     */
    Optional<byte[]> file(RawContent content, String sha256) throws IOException {
        if (content.size() > limits.body()) {
            return Optional.empty();
        }
        FormCollector collector = new FormCollector(limits, FormNames.OWN, sha256);
        collect(mediaType(content), content, collector);
        return collector.found();
    }

    /** As the bytes show it: a multipart body begins with its boundary (RFC 2046 section 5.1.1). */
    private static String mediaType(RawContent content) throws IOException {
        try (InputStream body = content.open()) {
            String head = new String(body.readNBytes(LONGEST_BOUNDARY), StandardCharsets.ISO_8859_1);
            int end = head.indexOf("\r\n");
            return head.startsWith("--") && end > 2
                    ? "multipart/form-data; boundary=\""
                            + head.substring(2, end).strip() + "\""
                    : "application/json";
        }
    }

    private void collect(String mediaType, RawContent content, FormCollector collector) throws IOException {
        try (InputStream body = content.open()) {
            switch (essence(mediaType)) {
                case "multipart/form-data" -> new MultipartForm(collector, limits).read(body, mediaType);
                case "application/x-www-form-urlencoded" -> UrlEncodedForm.read(body.readAllBytes(), collector);
                case "application/json" -> new JsonForm(collector, limits).read(body);
                default ->
                    collector.refuse(
                            ReasonCode.UNSUPPORTED_FORMAT,
                            "The Content-Type is none of multipart/form-data, application/x-www-form-urlencoded and"
                                    + " application/json.");
            }
        }
    }

    private static String essence(String mediaType) {
        int parameters = mediaType.indexOf(';');
        String essence = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
        return essence.strip().toLowerCase(Locale.ROOT);
    }
}
