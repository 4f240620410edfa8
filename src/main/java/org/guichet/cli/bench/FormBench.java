package org.guichet.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Form posts beside what the HTTP server and the database each give alone. */
final class FormBench {

    private static final int LIGHT_CONNECTIONS = 1;

    /** A burst is this part of a window: every post of it becomes a case before the measurement ends. */
    private static final int BURST_OF_WINDOW = 6;

    private final BenchPlan plan;
    private final PostLoad nothing;
    private final PostLoad posts;
    private final PostLoad postsToFull;
    private final BenchGateway gateway;
    private final BenchGateway full;
    private final byte[] body;
    private final FormFigures figures = new FormFigures();

    /** @param full whose store holds cases already */
    FormBench(BenchPlan plan, BenchGateway gateway, BenchGateway full) {
        this.plan = plan;
        this.gateway = gateway;
        this.full = full;
        this.nothing = new PostLoad(gateway::port, BenchHome.NOTHING, plan.seed());
        this.posts = new PostLoad(gateway::port, BenchHome.FORM, plan.seed());
        this.postsToFull = new PostLoad(full::port, BenchHome.FORM, plan.seed());
        this.body = FormPost.body(plan.seed());
    }

    /** @param folder for the bare store */
    FormFigures run(Path folder) throws Exception {
        try (BareStore bare = BareStore.in(folder)) {
            for (int i = 0; i < plan.warmUps(); i++) {
                round(bare, new FormFigures());
            }
            for (int i = 0; i < plan.rounds(); i++) {
                round(bare, figures);
            }
        }
        figures.cases.add(cases());
        figures.loadMicros = posts.cpuMicros();
        return figures;
    }

    private void round(BareStore bare, FormFigures into) throws Exception {
        Duration window = plan.window();
        into.nothing.add(nothing.run(BenchPlan.CONNECTIONS, window));
        into.grouped.add(bare.run(BenchPlan.CONNECTIONS, body, window));
        into.single.add(bare.run(1, body, window));
        into.posts.add(post(posts, gateway, BenchPlan.CONNECTIONS));
        into.full.add(post(postsToFull, full, BenchPlan.CONNECTIONS));
        into.alone.add(post(posts, gateway, LIGHT_CONNECTIONS));
    }

    /** Normalizing and comparing go on meanwhile, as they would; nothing of them is left when something else is measured. */
    private Measured post(PostLoad load, BenchGateway to, int connections) throws Exception {
        Measured measured = load.run(connections, plan.window());
        to.startWithoutWaiting();
        to.awaitQuiet();
        return measured;
    }

    /** From the first post to the last case stored. */
    private Measured cases() throws IOException, InterruptedException {
        Measured.Clock clock = Measured.Clock.start();
        Measured measured = posts.run(BenchPlan.CONNECTIONS, plan.window().dividedBy(BURST_OF_WINDOW));
        gateway.awaitSettled();
        return new Measured(measured.done(), 0, 0, new Latencies()).tookSince(clock);
    }
}
