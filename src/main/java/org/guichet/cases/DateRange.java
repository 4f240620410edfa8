package org.guichet.cases;

import java.time.LocalDate;

/** When it happened: first and last day, both included. */
public record DateRange(LocalDate from, LocalDate to, DatePrecision precision) {}
