package org.guichet.cli;

import org.guichet.cases.ChannelKind;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A channel kind as people write it. */
final class KindConverter implements ITypeConverter<ChannelKind> {

    @Override
    public ChannelKind convert(String word) {
        return ChannelKind.parse(word)
                .orElseThrow(() -> new TypeConversionException(
                        "\"" + word + "\" is not a channel kind; legal are " + ChannelKind.words()));
    }
}
