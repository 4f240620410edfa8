package org.guichet.channel.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.channel.form.FormLimits;
import org.guichet.channel.form.FormNames;
import org.guichet.channel.form.FormParser;
import org.junit.jupiter.api.Test;

class FormSourceKeysTest {

    private final FormSourceKeys keys = new FormSourceKeys(new FormParser(FormLimits.DEFAULT));

    @Test
    void aTokenIsOneByWhateverNameTheFormCallsIt() {
        Request ours = posted("{\"token\":\"t-1\"}");
        Request theirs = posted("{\"jeton\":\"t-1\"}");
        ChannelDetails named = new ChannelDetails(FormNames.parse("jeton=token").details());

        assertThat(keys.of(ours)).isEqualTo(SourceKey.of("token", "t-1"));
        assertThat(keys.of(theirs.with(named))).isEqualTo(SourceKey.of("token", "t-1"));
        assertThat(keys.of(theirs)).isNotEqualTo(keys.of(theirs));
    }

    private static Request posted(String json) {
        return new Request(
                "POST",
                "/api/v1/complaints",
                Map.of(),
                Map.of(),
                Map.of("content-type", "application/json"),
                Map.of(),
                RawContent.of(json.getBytes(UTF_8)));
    }
}
