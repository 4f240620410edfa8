package org.guichet.web;

/** A gateway that answers at an address, in this process or another. */
public interface RunningGateway extends AutoCloseable {

    /** Without a slash at the end: {@code http://localhost:8080}. */
    String baseUrl();

    @Override
    void close();
}
