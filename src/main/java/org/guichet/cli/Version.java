package org.guichet.cli;

/** The gateway's own version; a test holds it equal to the build's. */
public final class Version {

    public static final String NUMBER = "0.1.0";

    private Version() {}
}
