package org.guichet.proof.agent;

import net.bytebuddy.asm.Advice;

/** Makes the embedded store commit without fsync, which the check of the order must notice. */
final class NoSync {

    static final String TYPE = "org.guichet.store.sql.Session";
    static final String METHOD = "execute";

    private NoSync() {}

    @Advice.OnMethodEnter
    static void enter(@Advice.Argument(value = 0, readOnly = false) String sql) {
        if (sql.equals("PRAGMA synchronous = FULL")) {
            sql = "PRAGMA synchronous = NORMAL";
        }
    }
}
