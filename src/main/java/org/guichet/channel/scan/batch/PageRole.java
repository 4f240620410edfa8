package org.guichet.channel.scan.batch;

/** What a page is to a batch. */
public enum PageRole {
    /** Part of a letter. */
    LETTER,
    /** Nothing is on it. */
    BLANK,
    /** Stands between letters. */
    SEPARATOR
}
