package org.guichet.channel.form;

import java.util.Set;
import org.guichet.submission.Fields;

/** The form's field names beside those of {@link Fields}. */
public final class FormFields {

    /** What happened, in the complainant's words. */
    public static final String NARRATIVE = "narrative";

    public static final String SUBJECT = "subject";

    /** Made for each form shown, so that a double click is one case; becomes the contact's external id. */
    public static final String TOKEN = "token";

    /** File parts; in JSON an array of {@code {name, mediaType, content}} with base64 content. */
    public static final String FILES = "files";

    /** At the counter: {@code written} when the complainant handed over a letter; else it was said. */
    public static final String MODE = "mode";

    /** At the counter: who took it. */
    public static final String STAFF = Fields.STAFF;

    /** Fields that shape the submission and are not values of the complaint. {@code _charset_}: RFC 7578, section 4.6. */
    static final Set<String> NOT_STATED = Set.of(NARRATIVE, SUBJECT, TOKEN, MODE, Fields.SENT_AT, "_charset_");

    private FormFields() {}
}
