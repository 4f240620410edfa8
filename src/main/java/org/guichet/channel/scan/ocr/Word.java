package org.guichet.channel.scan.ocr;

import org.guichet.channel.scan.image.Ink;

/**
 * A recognised word.
 *
 * @param line grows with every line of the page
 * @param confidence 0 to 100
 * @param box where it stands, in pixels of the page that was recognised
 */
record Word(String text, int line, double confidence, Ink.Box box) {}
