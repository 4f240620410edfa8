package org.guichet.channel.mailbox;

import java.util.Locale;

/** What becomes of a mail in the mailbox once it is durable here. */
public sealed interface AfterSuccess {

    /** Seen, and with our keyword where the server has keywords. */
    record Flag() implements AfterSuccess {}

    /** Gone from the mailbox. */
    record Delete() implements AfterSuccess {}

    /** As it was: the ledger knows that it was taken. */
    record Keep() implements AfterSuccess {}

    /** In another folder of the same mailbox, which must exist. */
    record Move(String folder) implements AfterSuccess {}

    /**
     * Reads the option.
     *
     * @throws IllegalArgumentException naming what is legal
     */
    static AfterSuccess parse(String text) {
        String word = text.strip();
        if (word.toLowerCase(Locale.ROOT).startsWith("move:") && word.length() > 5) {
            return new Move(word.substring(5).strip());
        }
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "flag" -> new Flag();
            case "delete" -> new Delete();
            case "keep" -> new Keep();
            default ->
                throw new IllegalArgumentException(
                        "afterSuccess is \"" + text + "\"; legal are flag, delete, keep and move:FOLDER");
        };
    }
}
