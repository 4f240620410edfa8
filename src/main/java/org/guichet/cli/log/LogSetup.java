package org.guichet.cli.log;

import static java.util.Map.entry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;

/**
 * One line per happening on standard error; standard output belongs to the commands' results. The level comes from
 * {@code -Dguichet.log}; a {@code logback.configurationFile} that an operator names wins over all this.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} - %msg%n";

    // Libraries that tell more than an operator can use. What Flyway cannot do comes as an exception, which says it in
    // our words. The lock files are those that a stop left behind: the next start removes them. Netty's warning is a
    // stack trace for each connection that comes while the listener closes: its sender tries again.
    private static final Map<String, Level> LIBRARIES = Map.ofEntries(
            entry("org.apache.camel", Level.WARN),
            entry("org.apache.camel.component.file.strategy.MarkerFileExclusiveReadLockStrategy", Level.ERROR),
            entry("io.netty", Level.WARN),
            entry("io.netty.bootstrap.ServerBootstrap", Level.ERROR),
            entry("io.vertx", Level.WARN),
            entry("org.flywaydb", Level.OFF),
            entry("com.icegreen", Level.ERROR),
            entry("com.networknt", Level.WARN),
            entry("com.tngtech.archunit", Level.WARN),
            entry("org.apache.pdfbox", Level.ERROR),
            entry("org.apache.fontbox", Level.ERROR));

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        if (System.getProperty("logback.configurationFile") != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LIBRARIES.forEach((name, level) -> context.getLogger(name).setLevel(level));
        ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.toLevel(System.getProperty("guichet.log"), Level.INFO));
        root.addAppender(standardError(context));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }
}
