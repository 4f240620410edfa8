package org.guichet.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads which store it is: the keys {@code store}, {@code user}, {@code password} and {@code leaseSeconds}. */
final class StoreReader {

    private static final String EMBEDDED = "sqlite";
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final Pattern SECRET = Pattern.compile("[?&](password|sslpassword)=");

    private final Secrets secrets;

    StoreReader(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Empty for the embedded store. */
    Optional<Settings.Postgres> read(Section section) {
        String store = section.word("store");
        String user = section.word("user");
        Optional<String> password = secrets.resolveOne(section, "password");
        int leaseSeconds = section.number("leaseSeconds");
        if (store.equals(EMBEDDED)) {
            return Optional.empty();
        }
        if (!store.startsWith(POSTGRES)) {
            section.wrong("store", "there is no such store", "write sqlite, or " + POSTGRES + "//host:5432/guichet");
            return Optional.empty();
        }
        if (SECRET.matcher(store).find()) {
            section.wrong("store", "a secret is written out in \"store\"", "give it under data.password");
        }
        return Optional.of(new Settings.Postgres(store, user, password.orElse(""), leaseSeconds));
    }
}
