package org.guichet.channel.mailbox;

/**
 * A mail in the folder.
 *
 * @param size in bytes as the server says (RFC822.SIZE), which some servers only estimate
 */
record Listed(long uid, long size) {}
