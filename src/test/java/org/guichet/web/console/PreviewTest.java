package org.guichet.web.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.guichet.arrival.RawContent;
import org.junit.jupiter.api.Test;

class PreviewTest {

    private static Preview of(byte... bytes) throws IOException {
        return Preview.of(RawContent.of(bytes));
    }

    @Test
    void showsTextAsItIs() throws Exception {
        Preview preview = of("Sujet: colis cassé\r\n\r\nBonjour".getBytes(UTF_8));
        assertThat(preview.text()).isEqualTo("Sujet: colis cassé\n\nBonjour");
        assertThat(preview.dump()).isEmpty();
        assertThat(preview.cut()).isFalse();
    }

    @Test
    void showsOtherBytesAsNumbersWithTheirType() throws Exception {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 1};
        Preview preview = of(png);
        assertThat(preview.detected()).isEqualTo("image/png");
        assertThat(preview.dump())
                .startsWith("0000  89 50 4e 47 0d 0a 1a 0a 00 00 00 01")
                .contains(".PNG........");
        assertThat(preview.text()).isEmpty();
    }

    @Test
    void cutsALongTextBetweenCharacters() throws Exception {
        Preview preview = of(("x" + "é".repeat(20_000)).getBytes(UTF_8));
        assertThat(preview.cut()).isTrue();
        assertThat(preview.text()).startsWith("xé").doesNotContain("\ufffd").hasSizeGreaterThan(8_000);
    }

    @Test
    void showsSignsThatSteerAsSignsThatDoNot() throws Exception {
        Preview preview = of(("a".repeat(200) + "\u001b[2J\u202egnp").getBytes(UTF_8));
        assertThat(preview.text()).contains("\ufffd[2J\ufffdgnp").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void ofNothingShowsNothing() throws Exception {
        Preview preview = of();
        assertThat(preview.text()).isEmpty();
        assertThat(preview.dump()).isEmpty();
        assertThat(preview.cut()).isFalse();
    }
}
