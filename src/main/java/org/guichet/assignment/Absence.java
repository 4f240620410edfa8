package org.guichet.assignment;

import java.time.LocalDate;

/** Days on which somebody is away, both included. */
public record Absence(LocalDate from, LocalDate to) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
