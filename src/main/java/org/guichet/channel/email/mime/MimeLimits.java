package org.guichet.channel.email.mime;

/**
 * What of a message's form is read; see the e-mail limits for the defaults.
 *
 * @param headerLines fields of one header
 * @param headerBytes of one header
 * @param depth parts within parts
 * @param parts of the whole message
 */
public record MimeLimits(int headerLines, int headerBytes, int depth, int parts) {}
