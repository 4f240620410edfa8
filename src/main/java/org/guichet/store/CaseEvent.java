package org.guichet.store;

/**
 * What subscribers are told about one revision of a case.
 *
 * @param type CloudEvents type
 * @param body the whole CloudEvents 1.0 structured event, on one line
 */
public record CaseEvent(String type, String body) {}
