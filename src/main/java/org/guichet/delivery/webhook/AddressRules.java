package org.guichet.delivery.webhook;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;

/**
 * Which addresses a webhook may be sent to. Whoever names the target, or owns its DNS, must not be able to make the gateway
 * speak to its own machine, its network or a cloud's metadata service. The networks are those of the IANA special-purpose
 * registries (RFC 6890 and its updates).
 */
final class AddressRules {

    /** Where nobody's webhook is: this network, link-local (cloud metadata), protocol and test networks, multicast, reserved. */
    private static final List<Network> NEVER = Network.all(
            "0.0.0.0/8",
            "169.254.0.0/16",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "::/128",
            "::/96", // IPv4-compatible, deprecated; ::1 is looked at before
            "64:ff9b::/96", // reach IPv4 addresses through a translator, past the IPv4 rules
            "64:ff9b:1::/48",
            "100::/64",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20",
            "5f00::/16",
            "fe80::/10",
            "fec0::/10",
            "ff00::/8");

    /** This machine and private networks, carrier-grade NAT among them. */
    private static final List<Network> PRIVATE = Network.all(
            "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "::1/128", "fc00::/7");

    private final boolean allowPrivate;

    AddressRules(boolean allowPrivate) {
        this.allowPrivate = allowPrivate;
    }

    boolean allows(InetAddress address) {
        if (!(address instanceof Inet4Address || address instanceof Inet6Address)) {
            return false;
        }
        if (PRIVATE.stream().anyMatch(network -> network.contains(address))) {
            return allowPrivate;
        }
        return NEVER.stream().noneMatch(network -> network.contains(address));
    }
}
