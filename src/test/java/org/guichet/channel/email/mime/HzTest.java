package org.guichet.channel.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HzTest {

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "'~{;6~}' -> 欢",
                "'Order ~{M6K_~} 4711' -> Order 投诉 4711",
                "'about ~~5, a~b and ~' -> 'about ~5, a~b and ~'",
                "'a } and ~{M6~} } b' -> 'a } and 投 } b'",
                "'~{M6 K_~}' -> '投 诉'"
            })
    void decodesWhatStandsBetweenItsMarks(String written, String meant) {
        assertThat(decode(written, "HZ-GB-2312")).isEqualTo(meant);
    }

    @Test
    void readsWhatItWrites() {
        String text = "您好，我上周订购的包裹至今还没有收到。";
        assertThat(decode("~{" + sevenBit(text) + "~}", "hz")).isEqualTo(text);
        assertThat(EncodedWords.decode("=?hz-gb-2312?Q?=7E{" + sevenBit("投诉").replace("_", "=5F") + "~}?="))
                .isEqualTo("投诉");
    }

    @Test
    void joinsLinesAndSwitchesBackAtTheirEnd() {
        assertThat(decode("~{M6~}~\r\n~{K_~}", "hz-gb-2312")).isEqualTo("投诉");
        assertThat(decode("~{M6K_\nOrder 4711", "hz-gb-2312")).isEqualTo("投诉\nOrder 4711");
    }

    @Test
    void leavesOtherTextsAsTheyAre() {
        assertThat(decode("~{M6K_~}", "us-ascii")).isEqualTo("~{M6K_~}");
        assertThat(decode("~{M6K_~}", null)).isEqualTo("~{M6K_~}");
        assertThat(TextDecoder.decode("投诉".getBytes(Charset.forName("GBK")), "hz-gb-2312"))
                .isEqualTo("投诉");
    }

    private static String decode(String written, @org.jspecify.annotations.Nullable String charset) {
        return TextDecoder.decode(written.getBytes(StandardCharsets.US_ASCII), charset);
    }

    private static String sevenBit(String chinese) {
        byte[] bytes = chinese.getBytes(Charset.forName("GB2312"));
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] &= 0x7F;
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }
}
