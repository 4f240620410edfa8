package org.guichet.cases;

import java.time.LocalDate;

/** When an answer is due under a regime, counted from {@code basis}, by which version of the rule. */
public record Deadline(String regime, DeadlineKind kind, LocalDate due, String basis, String ruleVersion) {}
