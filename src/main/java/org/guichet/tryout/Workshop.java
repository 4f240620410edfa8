package org.guichet.tryout;

import java.io.IOException;
import java.util.List;
import org.guichet.store.Archive;
import org.guichet.store.ByHand;

/** Where the configuration on disk is made ready for being tried. */
public interface Workshop {

    /** What has been kept. */
    Archive archive();

    /**
     * How the configuration on disk stands to the one by which the gateway works.
     *
     * @throws IOException when the folder cannot be read
     */
    Standing standing() throws IOException;

    /**
     * Reads the configuration on disk.
     *
     * @throws IOException when the folder cannot be read
     */
    Prepared prepare(boolean readAgain) throws IOException;

    /**
     * The configuration on disk beside the running one.
     *
     * @param digest of what is on disk
     * @param differs whether the gateway works by another
     * @param restart files whose changes hold from the next start on
     */
    record Standing(String digest, boolean differs, List<String> restart) {
        public Standing {
            restart = List.copyOf(restart);
        }
    }

    /** What came of reading it. */
    sealed interface Prepared {

        /** It has problems: nothing is tried. */
        record Refused(List<String> problems) implements Prepared {
            public Refused {
                problems = List.copyOf(problems);
            }
        }

        /** It can be tried. */
        non-sealed interface Ready extends Prepared, AutoCloseable {

            String digest();

            Anew anew();

            /**
             * Lets the gateway go on by it, unless that takes a restart. That is kept with who decided it.
             *
             * @return whether held arrivals are read by it from now on
             */
            boolean adopt(ByHand decided);

            /** @param heldToo what {@link #adopt} gave */
            Renewal renewal(ByHand decided, boolean heldToo);

            @Override
            void close();
        }
    }
}
