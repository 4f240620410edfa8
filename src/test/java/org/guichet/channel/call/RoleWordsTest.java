package org.guichet.channel.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.guichet.cases.Speaker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Client, CUSTOMER",
        "CALLER, CUSTOMER",
        "Abonnée, CUSTOMER",
        "agent, AGENT",
        "Conseillère, AGENT",
        "IVR, SYSTEM",
        "Répondeur, SYSTEM",
        "service client, AGENT",
        "agent_1, AGENT",
        "customer (2), CUSTOMER",
        "Serveur vocal, SYSTEM",
        "bot agent, SYSTEM",
        "client agent, AGENT",
        "Marie, ",
        "Speaker 1, ",
        "'', ",
    })
    void aLabelMayNameARole(String label, Speaker role) {
        assertThat(RoleWords.role(label)).isEqualTo(role);
    }
}
