package org.guichet.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReplyTokensTest {

    private static final UUID CASE = UUID.fromString("019ab1c2-0000-7000-8000-0000000000aa");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private final ReplyTokens tokens = new ReplyTokens(List.of(key(1)));

    @Test
    void namesTheCaseItWasIssuedFor() {
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(tokens.issue(id)).hasSize(ReplyTokens.LENGTH).matches("[a-z2-7]+");
            assertThat(tokens.caseOf(tokens.issue(id))).contains(id);
        }
    }

    @Test
    void isTheSameEveryTimeAndStaysTheSameInLaterVersions() {
        assertThat(tokens.issue(CASE))
                .isEqualTo(new ReplyTokens(List.of(key(1))).issue(CASE))
                .isEqualTo("agnldqqaabyabaaaaaaaaaaavl3phfh4xe6k6ljy2q");
    }

    @Test
    void survivesAMailSystemThatWritesInCapitals() {
        assertThat(tokens.caseOf(tokens.issue(CASE).toUpperCase(Locale.ROOT))).contains(CASE);
    }

    @Test
    void isRefusedWithAnyOtherCharacterInAnyPlace() {
        String token = tokens.issue(CASE);
        for (int place = 0; place < token.length(); place++) {
            for (char other : ALPHABET.toCharArray()) {
                if (other != token.charAt(place)) {
                    String forged = token.substring(0, place) + other + token.substring(place + 1);
                    assertThat(tokens.caseOf(forged)).as(forged).isEmpty();
                }
            }
        }
    }

    @Test
    void isRefusedWithTheSignatureOfAnotherCase() {
        String own = tokens.issue(CASE);
        String other = tokens.issue(UUID.fromString("019ab1c2-0000-7000-8000-0000000000ab"));
        for (int cut = 1; cut < own.length(); cut++) {
            String mixed = own.substring(0, cut) + other.substring(cut);
            if (!mixed.equals(own) && !mixed.equals(other)) {
                assertThat(tokens.caseOf(mixed)).as(mixed).isEmpty();
            }
        }
    }

    @Test
    void isRefusedUnderAKeyThatIsNotOurs() {
        assertThat(new ReplyTokens(List.of(key(2))).caseOf(tokens.issue(CASE))).isEmpty();
    }

    @Test
    void isBelievedUnderAFormerKeyForAsLongAsThatIsConfigured() {
        ReplyTokens rotated = new ReplyTokens(List.of(key(2), key(1)));

        assertThat(rotated.caseOf(tokens.issue(CASE))).contains(CASE);
        assertThat(rotated.issue(CASE)).isEqualTo(new ReplyTokens(List.of(key(2))).issue(CASE));
    }

    @Test
    void anythingElseIsNoToken() {
        assertThat(List.of("", "support", "é".repeat(42), "a".repeat(42), "a".repeat(41), "a".repeat(100_000)))
                .allSatisfy(text -> assertThat(tokens.caseOf(text)).isEmpty());
    }

    @Test
    void withoutAKeyNoneIsIssuedAndNoneIsBelieved() {
        ReplyTokens none = new ReplyTokens(List.of());

        assertThat(none.canIssue()).isFalse();
        assertThat(none.caseOf(tokens.issue(CASE))).isEmpty();
        assertThatThrownBy(() -> none.issue(CASE)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aShortKeyIsRefused() {
        assertThatThrownBy(() -> new ReplyTokens(List.of(new byte[31])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("31 bytes");
    }

    static byte[] key(int seed) {
        byte[] key = new byte[ReplyTokens.LEAST_KEY_BYTES];
        Arrays.fill(key, (byte) seed);
        return key;
    }
}
