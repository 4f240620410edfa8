package org.guichet.cli.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.Map;
import org.slf4j.Logger;

/**
 * One line per happening on standard error; standard output belongs to the commands' results. The level comes from
 * {@code -Dguichet.log}, and {@code -Dguichet.log.format=json} makes each line a JSON object; a {@code logback.configurationFile} that an operator names wins over all this.
 */
public final class LogSetup extends ContextAwareBase implements Configurator {

    private static final String LINE = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{0} - %msg%n%calls";

    // Libraries that tell more than an operator can use. Flyway's failures come as exceptions, which we put into words;
    // lock files that a stop left behind are removed by the next start, which is no news; and Netty warns with a stack
    // trace of a connection that comes while the listener closes, whose sender tries again. Kafka's client prints its
    // whole
    // configuration, and a line for every connection that it cannot make; what became of the events says the delivery.
    private static final Map<String, Level> LIBRARIES = Map.ofEntries(
            Map.entry("org.apache.camel", Level.WARN),
            Map.entry("org.apache.camel.component.file.strategy.MarkerFileExclusiveReadLockStrategy", Level.ERROR),
            Map.entry("io.netty", Level.WARN),
            Map.entry("io.netty.bootstrap.ServerBootstrap", Level.ERROR),
            Map.entry("io.vertx", Level.WARN),
            Map.entry("org.flywaydb", Level.OFF),
            // Complains about strangers' files, in their words.
            Map.entry("org.apache.poi", Level.OFF),
            Map.entry("org.apache.kafka", Level.ERROR),
            Map.entry("com.icegreen", Level.ERROR),
            Map.entry("com.networknt", Level.WARN),
            Map.entry("com.tngtech.archunit", Level.WARN),
            Map.entry("org.apache.pdfbox", Level.ERROR),
            Map.entry("org.apache.fontbox", Level.ERROR));

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
        Encoder<ILoggingEvent> encoder = "json".equalsIgnoreCase(System.getProperty("guichet.log.format"))
                ? new JsonLineEncoder()
                : text(context);
        encoder.setContext(context);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayout layout = new PatternLayout();
        layout.getInstanceConverterMap().put("calls", Calls::new);
        layout.setContext(context);
        layout.setPattern(LINE);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setLayout(layout);
        return encoder;
    }
}
