package org.guichet.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One complaint in the published format, version 1. The groups are those of the format's description; in JSON their
 * fields stand side by side.
 *
 * @param contacts every arrival attached to the case, oldest first; never empty
 * @param evidence JSON Pointer (RFC 6901) of a value in this case to where it came from
 * @param erased when the complainant's data was taken out of it; see {@link Tombstone}
 */
public record Case(
        @JsonUnwrapped Identity identity,
        @JsonUnwrapped People people,
        @JsonUnwrapped Substance substance,
        @JsonUnwrapped Handling handling,
        List<Contact> contacts,
        Map<String, Evidence> evidence,
        NormalizerInfo normalizer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Erasure erased) {

    /** The schema version that this class writes. */
    public static final String SCHEMA_VERSION = "1";

    public Case {
        contacts = List.copyOf(contacts);
        evidence = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(evidence));
    }

    /** A case that holds what its contacts said. */
    public Case(
            Identity identity,
            People people,
            Substance substance,
            Handling handling,
            List<Contact> contacts,
            Map<String, Evidence> evidence,
            NormalizerInfo normalizer) {
        this(identity, people, substance, handling, contacts, evidence, normalizer, null);
    }

    /** Whether nothing is left of it but what {@link Tombstone} keeps. */
    @JsonIgnore
    public boolean isTombstone() {
        return erased != null;
    }

    /** The same, called otherwise. */
    public Case with(Identity other) {
        return new Case(other, people, substance, handling, contacts, evidence, normalizer, erased);
    }

    /** The same, handled otherwise. */
    public Case with(Handling other) {
        return new Case(identity, people, substance, other, contacts, evidence, normalizer, erased);
    }

    /** The contact made from this arrival, if it is attached to this case. */
    public Optional<Contact> contact(java.util.UUID arrivalId) {
        return contacts.stream()
                .filter(contact -> contact.id().equals(arrivalId))
                .findFirst();
    }

    /** The contact that opened the case. */
    @JsonIgnore
    public Contact firstContact() {
        return contacts.get(0);
    }
}
