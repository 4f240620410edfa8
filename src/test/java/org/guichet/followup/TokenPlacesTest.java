package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenPlacesTest {

    private static final String TOKEN = "agnldqqaabyabaaaaaaaaaaavl3phfh4xe6k6ljy2q";

    @Test
    void standsBehindTheMailboxName() {
        assertThat(TokenPlaces.inAddress("support@example.org", TOKEN)).hasValueSatisfying(address -> {
            assertThat(address).isEqualTo("support+" + TOKEN + "@example.org");
            assertThat(TokenPlaces.ofAddress(address)).contains(TOKEN);
            assertThat(TokenPlaces.ofAddress("<" + address + ">")).contains(TOKEN);
        });
    }

    @Test
    void standsBehindTheLastPlusOfAMailboxThatHasOneAlready() {
        String address = TokenPlaces.inAddress("support+fr@example.org", TOKEN).orElseThrow();

        assertThat(TokenPlaces.ofAddress(address)).contains(TOKEN);
    }

    @Test
    void leavesAMailboxAloneWhoseNameIsTooLong() {
        assertThat(TokenPlaces.inAddress("a".repeat(21) + "@example.org", TOKEN))
                .isPresent();
        assertThat(TokenPlaces.inAddress("a".repeat(22) + "@example.org", TOKEN))
                .isEmpty();
        assertThat(TokenPlaces.inAddress("no mailbox", TOKEN)).isEmpty();
    }

    @Test
    void standsInOurMessageIds() {
        String id = TokenPlaces.inMessageId(TOKEN, "ack-1", "example.org");

        assertThat(id).isEqualTo("guichet." + TOKEN + ".ack-1@example.org");
        assertThat(TokenPlaces.ofMessageId(id)).contains(TOKEN);
        assertThat(TokenPlaces.ofMessageId("<" + id + ">")).contains(TOKEN);
    }

    @Test
    void otherAddressesAndIdsHaveNone() {
        assertThat(TokenPlaces.ofAddress("support@example.org")).isEmpty();
        assertThat(TokenPlaces.ofAddress("support+vip@example.org")).isEmpty();
        assertThat(TokenPlaces.ofAddress("support+" + "1".repeat(42) + "@example.org"))
                .isEmpty();
        assertThat(TokenPlaces.ofAddress(TOKEN)).isEmpty();
        assertThat(TokenPlaces.ofMessageId("guichet.ack-1@example.org")).isEmpty();
        assertThat(TokenPlaces.ofMessageId("other." + TOKEN + ".1@example.org")).isEmpty();
        assertThat(TokenPlaces.ofMessageId("")).isEmpty();
    }
}
