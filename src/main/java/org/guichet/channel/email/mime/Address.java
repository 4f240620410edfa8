package org.guichet.channel.email.mime;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mailbox as a header names it. At least one of the two is there.
 *
 * @param name display name, decoded
 * @param email addr-spec as written
 */
public record Address(@Nullable String name, @Nullable String email) {

    /** Lower-case domain. */
    public Optional<String> domain() {
        return Optional.ofNullable(email)
                .map(e -> e.substring(e.lastIndexOf('@') + 1).toLowerCase(java.util.Locale.ROOT));
    }

    /** As given, in one line: {@code Name <address>}. */
    public String display() {
        if (email == null) {
            return name == null ? "" : name;
        }
        return name == null ? email : name + " <" + email + ">";
    }
}
