package org.guichet.proof.agent;

import java.util.concurrent.atomic.AtomicInteger;
import net.bytebuddy.asm.Advice;

/** Ends the process at the n-th call, as a power cut would: no shutdown hook, no finally. Public for the woven code. */
public final class Halt {

    /** By which a test knows that the seam was reached. */
    public static final int EXIT_VALUE = 86;

    private static final AtomicInteger CALLS_LEFT = new AtomicInteger();

    private Halt() {}

    static void atCall(int number) {
        CALLS_LEFT.set(number);
    }

    /** The seam is reached. */
    public static void reached() {
        if (CALLS_LEFT.decrementAndGet() == 0) {
            Runtime.getRuntime().halt(EXIT_VALUE);
        }
    }

    static final class AtEntry {
        private AtEntry() {}

        @Advice.OnMethodEnter
        static void enter() {
            Halt.reached();
        }
    }

    static final class AtExit {
        private AtExit() {}

        @Advice.OnMethodExit
        static void exit() {
            Halt.reached();
        }
    }
}
