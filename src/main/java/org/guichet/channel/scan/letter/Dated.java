package org.guichet.channel.scan.letter;

import java.time.LocalDate;

/** A date and where it was read. */
public record Dated(LocalDate date, Located at) {}
