package org.guichet.delivery.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a host; the system's, or a test's. */
@FunctionalInterface
interface Resolver {

    Resolver SYSTEM = InetAddress::getAllByName;

    InetAddress[] resolve(String host) throws UnknownHostException;
}
