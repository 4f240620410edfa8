package org.guichet.channel.form;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.Attachment;
import org.guichet.submission.Stated;

/**
 * What a form says, before anybody asks whether it makes sense.
 *
 * @param values every field that was not blank, under our name, trimmed, in the order given; a name may come several times
 * @param files what came with it, without the bytes
 */
public record FormContent(List<Stated> values, List<Attachment> files) {

    public FormContent {
        values = List.copyOf(values);
        files = List.copyOf(files);
    }

    /** The first value of this field. */
    public Optional<String> first(String field) {
        return values.stream()
                .filter(value -> value.field().equals(field))
                .map(Stated::value)
                .findFirst();
    }

    public boolean has(String field) {
        return first(field).isPresent();
    }
}
