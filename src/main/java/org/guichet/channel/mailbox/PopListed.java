package org.guichet.channel.mailbox;

/**
 * A mail in the drop.
 *
 * @param number for as long as the connection lasts
 * @param name the server's lasting one (UIDL)
 * @param size in bytes as the server says, which is often an estimate
 */
record PopListed(int number, String name, long size) {}
