package org.guichet.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.guichet.proof.agent.Halt;
import org.guichet.proof.agent.Seam;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A gateway that halts at each of the places where something is done and the next thing is not. */
class SeamsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LAST_CALL = 4;

    @Test
    @Timeout(7_200)
    void keepsEverythingOnceWhereverItHalts() throws Exception {
        int rounds = Scale.rounds(2, 50);
        Seed seed = Seed.ofRun("halts at " + Seam.values().length + " seams x " + rounds);
        Random moments = seed.random("moments");
        Agent agent = Agent.build();
        try (Proof proof = new Proof(ProofHome.fresh("seams"), seed)) {
            for (int round = 0; round < rounds; round++) {
                for (Seam seam : Seam.values()) {
                    haltAt(seam, agent.haltAt(seam, 1 + moments.nextInt(LAST_CALL)), proof);
                }
            }
            proof.gateway().start(Proof.shortLife());
            proof.verdict(new Enough(rounds * Seam.values().length, 1, 1))
                    .mustBeClean("halts at " + Seam.values().length + " seams x " + rounds)
                    .throughEveryDoor();
        }
    }

    private static void haltAt(Seam seam, String option, Proof proof) throws Exception {
        if (proof.gateway().tryStart(Proof.shortLife(option))) {
            proof.load().start(proof.base());
            boolean ended = proof.gateway().awaitEnd(PATIENCE);
            proof.load().stop();
            assertThat(ended).as("%s is reached", seam).isTrue();
        }
        assertThat(proof.gateway().exitValue()).as("halted at %s", seam).isEqualTo(Halt.EXIT_VALUE);
        proof.sources().tidy();
    }
}
