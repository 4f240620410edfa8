package org.guichet.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "::1",
                "fd00::1",
                "::ffff:10.0.0.1"
            })
    void letsPrivateAddressesPassOnlyWhenAllowed(String address) throws Exception {
        assertThat(new AddressRules(false).allows(InetAddress.getByName(address)))
                .isFalse();
        assertThat(new AddressRules(true).allows(InetAddress.getByName(address)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "169.254.169.254",
                "::ffff:169.254.169.254",
                "192.0.0.170",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::10.0.0.1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void neverLetsOthersPass(String address) throws Exception {
        assertThat(new AddressRules(true).allows(InetAddress.getByName(address)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.1", "100.63.0.1", "2606:4700::1111", "2a01:e00::1"})
    void letsPublicAddressesPass(String address) throws Exception {
        assertThat(new AddressRules(false).allows(InetAddress.getByName(address)))
                .isTrue();
    }
}
