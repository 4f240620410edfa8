package org.guichet.store;

/**
 * Something that a {@link Verification} found.
 *
 * @param isDamage true when something is lost or wrong; false for what only should be known
 * @param subject what it is about, by its id: {@code arrival …}, {@code case … revision 2}. Never a content
 * @param what one sentence
 */
public record Finding(boolean isDamage, String subject, String what) {

    public static Finding damage(String subject, String what) {
        return new Finding(true, subject, what);
    }

    public static Finding note(String subject, String what) {
        return new Finding(false, subject, what);
    }

    @Override
    public String toString() {
        return subject + ": " + what;
    }
}
