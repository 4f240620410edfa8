package org.guichet.cases;

/**
 * @param code from the configured taxonomy, or {@code unclassified}
 * @param confidence 0 to 1
 */
public record Nature(String code, double confidence) {}
