package org.guichet.proof.agent;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** Weaves one fault into the gateway: {@code halt=SEAM:n}, {@code no-sync} or {@code clock=FILE:JAR}. */
public final class ProofAgent {

    private ProofAgent() {}

    public static void premain(String fault, Instrumentation instrumentation) throws Exception {
        if (fault.startsWith("clock=")) {
            String[] clock = fault.substring("clock=".length()).split(":");
            ClockFault.install(clock[0], clock[1], instrumentation);
            return;
        }
        if (fault.equals("no-sync")) {
            weave(instrumentation, NoSync.TYPE, NoSync.METHOD, NoSync.class);
            return;
        }
        String[] halt = fault.substring("halt=".length()).split(":");
        Seam seam = Seam.valueOf(halt[0]);
        Halt.atCall(Integer.parseInt(halt[1]));
        Class<?> advice = seam.side() == Seam.Side.ENTRY ? Halt.AtEntry.class : Halt.AtExit.class;
        weave(instrumentation, seam.type(), seam.method(), advice);
    }

    private static void weave(Instrumentation instrumentation, String type, String method, Class<?> advice) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .type(named(type))
                .transform((builder, description, loader, module, domain) ->
                        builder.visit(Advice.to(advice).on(named(method))))
                .installOn(instrumentation);
    }
}
