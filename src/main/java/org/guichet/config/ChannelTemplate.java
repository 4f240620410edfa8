package org.guichet.config;

import java.util.List;
import java.util.Optional;

/**
 * A kind of channel, as its file in {@code routes/kinds} describes it.
 *
 * @param about what it takes, in a sentence or two
 * @param parameters in the order in which they are described
 */
public record ChannelTemplate(String id, String about, List<KindParameter> parameters) {

    public ChannelTemplate {
        parameters = List.copyOf(parameters);
    }

    /** The parameter of this name. */
    public Optional<KindParameter> find(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }
}
