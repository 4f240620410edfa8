package org.guichet.channel.form;

import org.guichet.arrival.ReasonCode;

/** What came of parsing a form. */
public sealed interface FormParsing {

    record Parsed(FormContent content) implements FormParsing {}

    /** @param detail one sentence for an operator or the developer of a client; never a value of the form */
    record Refused(ReasonCode reason, String detail) implements FormParsing {}
}
