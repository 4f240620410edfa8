package org.guichet.proof;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** SIGKILL at random moments under load, again and again over the same data folder. */
class SigkillIT {

    /** A round ends at a random moment after so many acknowledgements and up to so many more. */
    private static final int LEAST = 20;

    private static final int MORE = 60;
    private static final int ACKNOWLEDGED_IN_A_ROUND = 40;

    @Test
    @Timeout(7_200)
    void keepsEverythingOnceThroughSigkillUnderLoad() throws Exception {
        int rounds = Scale.rounds(10, 500);
        Seed seed = Seed.ofRun("SIGKILL, " + rounds + " rounds");
        Random moments = seed.random("moments");
        try (Proof proof = new Proof(ProofHome.fresh("sigkill"), seed)) {
            for (int round = 0; round < rounds; round++) {
                proof.gateway().start(Proof.shortLife());
                proof.load().start(proof.base());
                proof.ledger().awaitMore(LEAST + moments.nextInt(MORE));
                Thread.sleep(moments.nextInt(50));
                proof.gateway().kill();
                proof.load().stop();
                proof.sources().tidy();
            }
            proof.gateway().start(Proof.shortLife());
            proof.verdict(new Enough(rounds * ACKNOWLEDGED_IN_A_ROUND, rounds / 2, Math.max(1, rounds / 10)))
                    .mustBeClean("SIGKILL, " + rounds + " rounds")
                    .throughEveryDoor();
        }
    }
}
