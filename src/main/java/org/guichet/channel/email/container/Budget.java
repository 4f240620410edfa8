package org.guichet.channel.email.container;

import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.MimeTree;
import org.guichet.channel.email.mime.Parsing;
import org.guichet.channel.email.mime.TimeOverException;

/** What opening everything inside one arrival may cost, however it is nested. Not for several threads. */
public final class Budget {

    private final Parsing parsing;
    private final int depth;
    private int parts;
    private long bytes;
    private boolean exceeded;

    /**
     * @param parsing of every message in it, within the arrival's time
     * @param depth containers within containers
     * @param parts that come out of all of them together
     * @param bytes of all of them together, each counted again for every container that it is in
     */
    public Budget(Parsing parsing, int depth, int parts, long bytes) {
        this.parsing = parsing;
        this.depth = depth;
        this.parts = parts;
        this.bytes = bytes;
    }

    /**
     * Asks for the opening of a container.
     *
     * @param level how many containers it is in
     * @param size of the container in bytes
     * @return false when it has to stay closed
     * @throws TimeOverException when the time of the arrival is over
     */
    public boolean allows(int level, long size) throws TimeOverException {
        checkTime();
        if (level >= depth || size > bytes) {
            exceeded = true;
            return false;
        }
        bytes -= size;
        return true;
    }

    /** Asks for one more part. */
    public boolean allowsPart() {
        if (parts == 0) {
            exceeded = true;
            return false;
        }
        parts--;
        return true;
    }

    /** How many bytes may still come out. */
    long bytesLeft() {
        return bytes;
    }

    void checkTime() throws TimeOverException {
        parsing.stopwatch().check();
    }

    /** The parts of a message or of an entity with a header. */
    MimePart parse(byte[] message) throws TimeOverException {
        MimeTree tree = parsing.of(message);
        exceeded |= tree.truncated();
        return tree.root();
    }

    /** Whether anything was refused, or a message went beyond a limit. */
    public boolean isExceeded() {
        return exceeded;
    }
}
