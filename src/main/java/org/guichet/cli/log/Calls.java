package org.guichet.cli.log;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import org.guichet.happening.Happening;
import org.slf4j.event.KeyValuePair;

/**
 * An exception in the log: its classes and calls. What it says itself is left out where an arrival, a case or a request is at
 * hand, because it may repeat what somebody wrote to us.
 */
public final class Calls extends ThrowableHandlingConverter {

    /** A defect is met while something is worked on, and what that holds may be in the exception. */
    private static final String DEFECT = ".defect";

    private static final int MOST_CALLS = 40;
    private static final int MOST_CAUSES = 8;

    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() == null ? "" : of(event) + "\n";
    }

    static String of(ILoggingEvent event) {
        boolean words = !isAboutInput(event.getKeyValuePairs());
        StringBuilder text = new StringBuilder(1_000);
        IThrowableProxy met = event.getThrowableProxy();
        for (int i = 0; i < MOST_CAUSES && met != null; i++) {
            text.append(i == 0 ? "" : "\ncaused by ").append(met.getClassName());
            if (words && met.getMessage() != null) {
                text.append(": ").append(met.getMessage());
            }
            append(text, met.getStackTraceElementProxyArray());
            met = met.getCause();
        }
        return text.toString();
    }

    private static void append(StringBuilder text, StackTraceElementProxy[] calls) {
        for (int i = 0; i < Math.min(MOST_CALLS, calls.length); i++) {
            text.append("\n    ").append(calls[i].getSTEAsString());
        }
    }

    private static boolean isAboutInput(List<KeyValuePair> facts) {
        return facts != null
                && facts.stream()
                        .anyMatch(fact -> fact.key.equals(Happening.ARRIVAL)
                                || fact.key.equals(Happening.EVENT)
                                        && String.valueOf(fact.value).endsWith(DEFECT));
    }
}
