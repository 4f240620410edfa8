package org.guichet.channel.scan.image;

/** A page as the engine likes it, upright or not, and what it was like before. */
public record Prepared(Gray page, PageQuality quality) {}
