package org.guichet.cases;

/** A number that somebody gave something: an order, an invoice, a contract. */
public record CaseReference(ReferenceKind kind, String value) {}
