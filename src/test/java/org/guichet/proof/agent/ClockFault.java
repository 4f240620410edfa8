package org.guichet.proof.agent;

import static net.bytebuddy.matcher.ElementMatchers.any;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.namedOneOf;
import static net.bytebuddy.matcher.ElementMatchers.none;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.JarFile;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.MemberSubstitution;

/**
 * Moves the clock of the whole process: {@code java.time}, the JDK's timers (they run Camel's), and every {@code
 * System.currentTimeMillis()} of the gateway. Waiting by {@code System.nanoTime()} goes on, as it does when a clock is
 * set.
 */
final class ClockFault {

    private ClockFault() {}

    static void install(String file, String jar, Instrumentation instrumentation) throws Exception {
        instrumentation.appendToBootstrapClassLoaderSearch(new JarFile(jar));
        ShiftedClock.follow(Path.of(file));
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .ignore(none())
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Shift.class).on(named("currentInstant"))))
                .type(namedOneOf("java.time.Clock$SystemClock", "java.util.Timer", "java.util.TimerThread")
                        .or(nameStartsWith("org.guichet.").and(not(nameStartsWith("org.guichet.proof.")))))
                .transform((builder, type, loader, module, domain) -> builder.visit(MemberSubstitution.relaxed()
                        .method(named("currentTimeMillis"))
                        .replaceWith(millis())
                        .on(any())))
                .installOn(instrumentation);
    }

    private static Method millis() {
        try {
            return ShiftedClock.class.getMethod("currentTimeMillis");
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    static final class Shift {
        private Shift() {}

        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) Instant now) {
            now = ShiftedClock.shift(now);
        }
    }
}
