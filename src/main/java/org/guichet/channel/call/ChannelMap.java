package org.guichet.channel.call;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.cases.Speaker;

/**
 * Who speaks where, as the operators know their platform: {@code 0=agent}, {@code ch_1=customer}, {@code Speaker A=agent}.
 *
 * @param roles by what tells the speaker, in lower case: the label itself, or what follows {@code Channel} or {@code Speaker}
 */
public record ChannelMap(Map<String, Speaker> roles) {

    public static final ChannelMap NONE = new ChannelMap(Map.of());

    public ChannelMap {
        Map<String, Speaker> folded = new HashMap<>();
        roles.forEach((label, role) -> folded.put(label.strip().toLowerCase(Locale.ROOT), role));
        roles = Map.copyOf(folded);
    }

    Optional<Speaker> role(String label) {
        String folded = label.strip().toLowerCase(Locale.ROOT);
        Speaker whole = roles.get(folded);
        return Optional.ofNullable(whole != null ? whole : roles.get(folded.substring(folded.lastIndexOf(' ') + 1)));
    }
}
