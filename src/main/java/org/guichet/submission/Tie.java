package org.guichet.submission;

/**
 * What in an arrival names an earlier one, or the case that came of it. Whoever wrote it may have typed anything: what it
 * is worth is decided where cases are known.
 *
 * @param value the token, the Message-ID without angle brackets, or the reference as it is canonically written
 * @param part where it stands, as evidence says it: {@code header:To}, {@code header:References}, {@code field:reference}
 */
public record Tie(By by, String value, String part) {

    /** Of what kind it is, the strongest first: in this order ties are believed. */
    public enum By {
        /** What stands where a token of ours would; see {@code followup.ReplyTokens}. */
        TOKEN,
        /** The id of an earlier mail (RFC 5322 section 3.6.4). */
        MESSAGE,
        /** A case reference: anybody can type one. */
        REFERENCE,
        /** The number of an order, an invoice or the like that a system has noticed a failure of. */
        ORDER
    }
}
