package org.guichet.config;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.delivery.acknowledge.SmtpServer;

/** Reads through which mail server mail is sent. */
final class SmtpReader {

    private static final List<String> TLS = List.of("starttls", "implicit", "none");

    private final Secrets secrets;

    SmtpReader(Secrets secrets) {
        this.secrets = secrets;
    }

    /** @param required whether a host must be named */
    Optional<SmtpServer> read(Section section, boolean required) {
        Optional<String> host = section.text("host").filter(name -> !name.isBlank());
        SmtpServer.Tls tls = tls(section);
        int port = section.number("port", tls == SmtpServer.Tls.IMPLICIT ? 465 : 587, 1, 65_535);
        Optional<SmtpServer.Login> login = login(section, tls);
        Duration connect = Duration.ofSeconds(section.number("connectSeconds", 10, 1, 120));
        Duration answer = Duration.ofSeconds(section.number("answerSeconds", 60, 1, 600));
        if (required && host.isEmpty()) {
            section.wrong(
                    "host", "there is no \"acknowledge.smtp.host\"", "name your mail server, e.g. smtp.example.org");
        }
        section.finish();
        return host.map(name -> new SmtpServer(name, port, tls, login, connect, answer));
    }

    private static SmtpServer.Tls tls(Section section) {
        String word = section.text("tls", "starttls");
        if (!TLS.contains(word)) {
            section.wrong("tls", "\"" + word + "\" is no kind of TLS", Nearest.hint(word, TLS));
            return SmtpServer.Tls.STARTTLS;
        }
        return SmtpServer.Tls.valueOf(word.toUpperCase(Locale.ROOT));
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
