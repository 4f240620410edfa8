package org.guichet.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.config.keys.Key;
import org.guichet.config.keys.Shape;
import org.guichet.delivery.acknowledge.SmtpServer;

/** Reads through which mail server mail is sent. */
final class SmtpReader {

    static final Shape SHAPE = Shape.of(
            Key.text("host")
                    .example("smtp.example.org")
                    .about("Your mail server; needed when acknowledging is enabled."),
            Key.number("port", 1, 65_535)
                    .otherwise("587; 465 where tls is implicit")
                    .about("Of the server."),
            Key.oneOf("tls", "starttls", List.of("starttls", "implicit", "none"))
                    .noun("a kind of TLS")
                    .about("implicit: TLS from the first byte; none: only for a server on this machine."),
            Key.text("user").about("With which Guichet logs in; left out, it does not."),
            Key.secret("password").example("\"${env:GUICHET_SMTP_PASSWORD}\"").about("Goes with user."),
            Key.number("connectSeconds", 10, 1, 120).unit("seconds").about("For a connection."),
            Key.number("answerSeconds", 60, 1, 600).unit("seconds").about("For each answer of the server."));

    private final Secrets secrets;

    SmtpReader(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param required whether a host must be named */
    Optional<SmtpServer> read(Section section, boolean required) {
        Optional<String> host = section.text("host").filter(name -> !name.isBlank());
        SmtpServer.Tls tls = tls(section);
        int port = section.numberIn("port").orElse(tls == SmtpServer.Tls.IMPLICIT ? 465 : 587);
        Optional<SmtpServer.Login> login = login(section, tls);
        Duration connect = Duration.ofSeconds(section.number("connectSeconds"));
        Duration answer = Duration.ofSeconds(section.number("answerSeconds"));
        if (required && host.isEmpty()) {
            section.wrong(
                    "host", "there is no \"acknowledge.smtp.host\"", "name your mail server, e.g. smtp.example.org");
        }
        return host.map(name -> new SmtpServer(name, port, tls, login, connect, answer));
    }

    private static SmtpServer.Tls tls(Section section) {
        return SmtpServer.Tls.valueOf(section.word("tls").toUpperCase(Locale.ROOT));
    }

    private Optional<SmtpServer.Login> login(Section section, SmtpServer.Tls tls) {
        Optional<String> user = section.text("user").filter(name -> !name.isBlank());
        Optional<String> password = secrets.resolveOne(section, "password");
        if (user.isPresent() != section.text("password").isPresent()) {
            section.wrong("user", "\"user\" and \"password\" go together", "give both, or none of them");
        }
        if (user.isPresent() && tls == SmtpServer.Tls.NONE) {
            section.wrong("tls", "the password would be sent for everybody to read", "write starttls or implicit");
        }
        return user.flatMap(name -> password.map(secret -> new SmtpServer.Login(name, secret)));
    }
}
