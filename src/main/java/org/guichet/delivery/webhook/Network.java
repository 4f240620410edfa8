package org.guichet.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/** The addresses that share their first bits. */
final class Network {

    private final byte[] start;
    private final int bits;

    private Network(byte[] start, int bits) {
        this.start = start;
        this.bits = bits;
    }

    /** @param written in CIDR notation, e.g. {@code 10.0.0.0/8}; constants of the program */
    static List<Network> all(String... written) {
        return Stream.of(written).map(Network::of).toList();
    }

    private static Network of(String written) {
        int slash = written.indexOf('/');
        try {
            byte[] start =
                    InetAddress.getByName(written.substring(0, slash)).getAddress(); // a literal: nothing is looked up
            return new Network(start, Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(written, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        if (other.length != start.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((start[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
