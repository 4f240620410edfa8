package org.guichet.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.guichet.store.CaseStore;
import org.guichet.store.TestEvents;
import org.guichet.store.sqlite.SqliteCaseStore;

/** Where the gateways of a proof run, and on which store. */
interface Stage {

    /** Has the mailbox's and the folders' things below it. */
    Path folder();

    /** Of each gateway. */
    List<Path> homes();

    /** Writes configuration and channels. */
    void prepare(int imapPort, int hookPort) throws IOException;

    /** Who must be told of everything. */
    List<String> subscribers();

    /** The gateways' store, once they have ended. */
    CaseStore store();

    /** One gateway over the embedded store. */
    record Embedded(Path folder) implements Stage {

        @Override
        public List<Path> homes() {
            return List.of(folder);
        }

        @Override
        public void prepare(int imapPort, int hookPort) throws IOException {
            ProofHome.prepare(folder, imapPort, ProofHome.webhookAndFile(hookPort));
        }

        @Override
        public List<String> subscribers() {
            return List.of(ProofHome.WEBHOOK, ProofHome.FILE);
        }

        @Override
        public CaseStore store() {
            return SqliteCaseStore.open(ProofHome.data(folder), new TestEvents(), Clock.systemUTC());
        }
    }
}
