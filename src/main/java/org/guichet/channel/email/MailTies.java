package org.guichet.channel.email;

import java.util.ArrayList;
import java.util.List;
import org.guichet.channel.email.facts.Threading;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.Headers;
import org.guichet.followup.TokenPlaces;
import org.guichet.submission.Tie;

/**
 * By what a mail may answer an earlier one: tokens of ours in the addresses it came to and in the ids that it names, and those
 * ids themselves, the nearest first.
 */
final class MailTies {

    /** A mail to more people is no answer to one of ours. */
    private static final int MOST_ADDRESSES = 50;

    /** The newest messages of a thread, and the one that began it. */
    private static final int MOST_IDS = 30;

    /** To whom it was written, and where it came out: a mailbox behind an alias sees the token only there. */
    private static final List<String> DESTINATIONS =
            List.of("to", "cc", "delivered-to", "x-original-to", "envelope-to");

    private MailTies() {}

    static List<Tie> of(Headers headers, Threading threading) {
        List<Tie> ties = new ArrayList<>();
        for (String name : DESTINATIONS) {
            headers.addresses(name).stream()
                    .map(Address::email)
                    .limit(MOST_ADDRESSES)
                    .forEach(address -> {
                        if (address != null) {
                            TokenPlaces.ofAddress(address)
                                    .ifPresent(token -> ties.add(new Tie(Tie.By.TOKEN, token, part(name))));
                        }
                    });
        }
        threading.inReplyTo().stream().limit(MOST_IDS).forEach(id -> add(ties, id, "header:In-Reply-To"));
        newestAndFirst(threading.references()).forEach(id -> add(ties, id, "header:References"));
        return ties;
    }

    private static void add(List<Tie> ties, String id, String part) {
        TokenPlaces.ofMessageId(id).ifPresent(token -> ties.add(new Tie(Tie.By.TOKEN, token, part)));
        ties.add(new Tie(Tie.By.MESSAGE, id, part));
    }

    private static List<String> newestAndFirst(List<String> references) {
        List<String> ordered = new ArrayList<>();
        for (int i = references.size() - 1; i >= 0 && ordered.size() < MOST_IDS - 1; i--) {
            ordered.add(references.get(i));
        }
        if (references.size() >= MOST_IDS) {
            ordered.add(references.get(0));
        }
        return ordered;
    }

    private static String part(String header) {
        return switch (header) {
            case "to" -> "header:To";
            case "cc" -> "header:Cc";
            case "delivered-to" -> "header:Delivered-To";
            case "x-original-to" -> "header:X-Original-To";
            default -> "header:Envelope-To";
        };
    }
}
