package org.guichet.channel.form;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.arrival.ReasonCode;
import org.guichet.cases.Attachment;
import org.guichet.channel.content.AttachmentMeter;
import org.guichet.channel.content.CleanText;
import org.guichet.submission.Stated;
import org.jspecify.annotations.Nullable;

/** Collects fields and files within the limits. The first breach refuses the form; what comes later is not kept. */
final class FormCollector {

    private final FormLimits limits;
    private final FormNames names;
    private final List<Stated> values = new ArrayList<>();
    private final List<Attachment> files = new ArrayList<>();
    private FormParsing.@Nullable Refused refusal;

    private final @Nullable String wanted;
    private byte @Nullable [] found;
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** @param names of the form; fields are kept under ours */
    FormCollector(FormLimits limits, FormNames names) {
        this(limits, names, null);
    }

    /** @param wanted digest of the one file whose bytes are kept */
    FormCollector(FormLimits limits, FormNames names, @Nullable String wanted) {
        this.limits = limits;
        this.names = names;
        this.wanted = wanted;
    }

    /** For the next file. */
    AttachmentMeter meter() {
        bytes = new ByteArrayOutputStream();
        return new AttachmentMeter(wanted == null ? null : bytes);
    }

    /** The bytes of the file that was wanted, if it came. */
    Optional<byte[]> found() {
        return Optional.ofNullable(found);
    }

    void field(String name, String value) {
        String clean = CleanText.of(value).strip();
        if (name.length() > limits.nameLength()) {
            refuse(ReasonCode.TOO_LARGE, "A field has a name of more than " + limits.nameLength() + " characters.");
        } else if (clean.length() > limits.fieldLength()) {
            refuse(
                    ReasonCode.TOO_LARGE,
                    "The field \"" + shown(name) + "\" holds more than " + limits.fieldLength() + " characters.");
        } else if (!clean.isEmpty() && !name.isEmpty()) {
            add(new Stated(names.ours(CleanText.of(name)), clean));
        }
    }

    private void add(Stated value) {
        if (values.size() == limits.fields()) {
            refuse(ReasonCode.TOO_MANY_PARTS, "The form has more than " + limits.fields() + " fields.");
        } else {
            values.add(value);
        }
    }

    void file(Attachment file) {
        if (file.sha256().equals(wanted)) {
            found = bytes.toByteArray();
        }
        if (files.size() == limits.files()) {
            refuse(ReasonCode.TOO_MANY_PARTS, "The form brings more than " + limits.files() + " files.");
        } else {
            files.add(file);
        }
    }

    void refuse(ReasonCode reason, String detail) {
        if (refusal == null) {
            refusal = new FormParsing.Refused(reason, detail);
        }
    }

    boolean isRefused() {
        return refusal != null;
    }

    FormParsing result() {
        return refusal != null ? refusal : new FormParsing.Parsed(new FormContent(values, files));
    }

    /** A name for a message: a stranger chose it. */
    static String shown(String name) {
        return CleanText.of(name.substring(0, Math.min(name.length(), 40))).replace('\n', ' ');
    }
}
