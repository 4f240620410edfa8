package org.guichet.cases;

/**
 * @param value decimal string with a point, e.g. {@code 129.90}
 * @param currency ISO 4217
 */
public record Amount(String value, String currency) {}
