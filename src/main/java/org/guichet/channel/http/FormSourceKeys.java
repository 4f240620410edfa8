package org.guichet.channel.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.guichet.arrival.SourceKey;
import org.guichet.channel.form.FormFields;
import org.guichet.channel.form.FormNames;
import org.guichet.channel.form.FormParser;
import org.guichet.channel.form.FormParsing;

/** The Idempotency-Key of a program, or the token of the page that a browser shows: a double click is one case. */
public final class FormSourceKeys implements SourceKeys {

    private final FormParser parser;

    public FormSourceKeys(FormParser parser) {
        this.parser = parser;
    }

    @Override
    public SourceKey of(Request request) {
        return SourceKeys.ofHeader(request)
                .or(() -> token(request).map(token -> SourceKey.of("token", token)))
                .orElseGet(SourceKeys::unique);
    }

    private Optional<String> token(Request request) {
        try {
            return parser.parse(request.mediaType(), request.body(), FormNames.of(request.details()))
                            instanceof FormParsing.Parsed parsed
                    ? parsed.content().first(FormFields.TOKEN).filter(token -> !token.isBlank())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
