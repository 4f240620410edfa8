package org.guichet.channel.email.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.guichet.channel.email.mime.Address;
import org.guichet.channel.email.mime.AddressParser;
import org.guichet.submission.BounceReport.Action;
import org.guichet.submission.BounceReport.Recipient;
import org.jspecify.annotations.Nullable;

/**
 * The machine-readable part of a report (RFC 3464 section 2): groups of fields, the first about the message, each other one
 * about a recipient. Forgiving about a first group that is missing or runs into the next.
 */
final class DeliveryStatus {

    private static final int MOST = 100;
    private static final int DIAGNOSTIC = 500;

    private DeliveryStatus() {}

    static List<Recipient> recipients(String report) {
        List<Recipient> recipients = new ArrayList<>();
        Map<String, String> group = new TreeMap<>();
        String last = "";
        for (String line : (report + "\n\n").split("\\R", -1)) {
            if (recipients.size() == MOST) {
                break;
            }
            if (line.isBlank()) {
                recipient(group).ifPresent(recipients::add);
                group.clear();
            } else if (Character.isWhitespace(line.charAt(0))) {
                group.computeIfPresent(last, (name, value) -> value + " " + line.strip());
            } else {
                last = field(line, group);
            }
        }
        return recipients;
    }

    /** @return the field's name */
    private static String field(String line, Map<String, String> group) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
            group.putIfAbsent(name, line.substring(colon + 1).strip());
        }
        return name;
    }

    private static Optional<Recipient> recipient(Map<String, String> group) {
        String address = group.getOrDefault("original-recipient", group.get("final-recipient"));
        if (address == null && !group.containsKey("action")) {
            return Optional.empty();
        }
        String diagnostic = diagnostic(group);
        String status = StatusCode.enhanced(group.getOrDefault("status", ""))
                .or(() -> StatusCode.in(diagnostic))
                .orElse(null);
        return Optional.of(new Recipient(
                address == null ? null : address(address),
                action(group.getOrDefault("action", ""), status),
                precise(status, diagnostic),
                diagnostic.isEmpty() ? null : diagnostic));
    }

    private static String diagnostic(Map<String, String> group) {
        String given = group.getOrDefault("diagnostic-code", "");
        return given.length() > DIAGNOSTIC ? given.substring(0, DIAGNOSTIC) : given;
    }

    /** Many servers state only the class and leave the rest to the remote server's words. */
    private static @Nullable String precise(@Nullable String status, String diagnostic) {
        return status != null && status.endsWith(".0.0")
                ? StatusCode.enhanced(diagnostic)
                        .filter(code -> code.charAt(0) == status.charAt(0))
                        .orElse(status)
                : status;
    }

    private static Action action(String given, @Nullable String status) {
        return switch (given.toLowerCase(Locale.ROOT).split("[ (;]", 2)[0]) {
            case "delayed" -> Action.DELAYED;
            case "delivered", "relayed", "expanded" -> Action.ARRIVED;
            case "failed" -> Action.FAILED;
            default -> status != null && status.startsWith("4") ? Action.DELAYED : Action.FAILED;
        };
    }

    /** RFC 3464 section 2.3.1: {@code rfc822; someone@example.org}; the type is often left out. */
    private static @Nullable String address(String typed) {
        String bare = typed.substring(typed.indexOf(';') + 1).strip();
        return AddressParser.parse(bare).stream()
                .map(Address::email)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
