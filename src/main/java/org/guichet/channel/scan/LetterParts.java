package org.guichet.channel.scan;

import java.util.List;
import java.util.Optional;
import org.guichet.cases.Page;
import org.guichet.channel.scan.letter.Letter;
import org.guichet.channel.scan.letter.Located;
import org.guichet.submission.Fields;
import org.guichet.submission.Place;
import org.guichet.submission.Sender;
import org.guichet.submission.SubmissionBuilder;

/** What stands in its place on a letter becomes stated values, each with where it stands. */
final class LetterParts {

    private final SubmissionBuilder builder;
    private final Letter letter;
    private final List<Page> pages;

    LetterParts(SubmissionBuilder builder, Letter letter, List<Page> pages) {
        this.builder = builder;
        this.letter = letter;
        this.pages = pages;
    }

    void add() {
        letter.subject().ifPresent(subject -> {
            builder.subject(subject.value());
            state(Fields.SUBJECT, subject);
        });
        addSender();
        letter.numbers().forEach(number -> state(number.field(), number.at()));
        if (!letter.recipient().isEmpty()) {
            builder.to(String.join(", ", letter.recipient()));
        }
        if (letter.severalSenders()) {
            builder.flag("several-letters");
        }
    }

    private void addSender() {
        state(Fields.NAME, letter.name());
        state(Fields.ORGANISATION, letter.organisation());
        state(Fields.ADDRESS, letter.address());
        state(Fields.EMAIL, letter.email());
        state(Fields.PHONE, letter.phone());
        letter.name().ifPresent(name -> {
            builder.sender(new Sender("page:" + name.page(), name.value(), null, null));
            builder.from(name.value());
        });
    }

    private void state(String field, Optional<Located> value) {
        value.ifPresent(located -> state(field, located));
    }

    private void state(String field, Located at) {
        String quote = at.span().of(pages.get(at.page() - 1).text());
        builder.stated(field, at.value(), new Place("page:" + at.page(), at.span(), quote, at.confidence()));
    }
}
