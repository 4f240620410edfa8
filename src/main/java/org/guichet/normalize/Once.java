package org.guichet.normalize;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something that is made when it is first asked for, and then kept: a start does not wait for it. Thread-safe. */
public final class Once<T extends Object> implements Supplier<T> {

    private final Supplier<T> made;
    private volatile @Nullable T kept;

    /** @param made asked once; when it throws, it is asked again the next time */
    public Once(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public T get() {
        T known = kept;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = kept;
        if (known == null) {
            known = made.get();
            kept = known;
        }
        return known;
    }
}
