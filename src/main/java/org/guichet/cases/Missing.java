package org.guichet.cases;

/** A field nobody has told us yet; blocking when the case cannot be settled without it. */
public record Missing(String field, boolean blocking) {}
