package org.guichet.channel.email;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guichet.channel.email.container.Budget;
import org.guichet.channel.email.container.Unpacker;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.TimeOverException;

/** All attachments of a mail: each of its own, and after a message that was attached those of that message. */
final class Listing {

    private final Unpacker unpacker;
    private final Budget budget;
    private final PartText text;
    private final List<Listed> listed = new ArrayList<>();

    Listing(Unpacker unpacker, Budget budget, PartText text) {
        this.unpacker = unpacker;
        this.budget = budget;
        this.text = text;
    }

    List<Listed> listed() {
        return List.copyOf(listed);
    }

    /**
     * Calls itself no deeper than the budget's depth.
     *
     * @param level in how many messages these are
     */
    void add(List<MimePart> attachments, int level) throws TimeOverException {
        for (MimePart part : attachments) {
            if (budget.allowsPart()) {
                add(part, level);
            }
        }
    }

    private void add(MimePart part, int level) throws TimeOverException {
        Optional<MimePart> message = Unpacker.isMessage(part) ? unpacker.message(part, level) : Optional.empty();
        if (message.isEmpty()) {
            listed.add(new Listed(part, null));
            return;
        }
        BodyParts inner = BodyChoice.of(message.get(), text);
        listed.add(new Listed(part, said(inner)));
        add(inner.attachments(), level + 1);
    }

    private @org.jspecify.annotations.Nullable String said(BodyParts parts) {
        String said = parts.body().stream()
                .map(text::of)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return said.isEmpty() ? null : said;
    }
}
