package org.guichet.cases;

/**
 * What the case is, and why in words. When in doubt it is a complaint.
 *
 * @param reason one sentence for a person, in English
 */
public record Decision(DecisionKind kind, String reason) {}
