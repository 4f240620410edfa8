package org.guichet.store;

/** The store cannot be opened until a person does something; the message says what. */
public final class StoreRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreRefusedException(String message) {
        super(message);
    }
}
