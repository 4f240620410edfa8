package org.guichet.channel.mailbox;

import java.net.URI;
import java.time.Duration;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** The options that say where a mailbox is and how one gets in, whatever is spoken there; see {@link MailServer}. */
public abstract class AccessEndpoint extends DefaultEndpoint {

    private static final Duration COMMAND = Duration.ofSeconds(30);

    private String protocol;
    private String host = "";
    private int port;
    private boolean startTls = true;
    private String username = "";
    private String password = "";
    private String auth = "password";
    private String token = "";
    private String tokenCommand = "";
    private String tokenUrl = "";
    private String clientId = "";
    private String clientSecret = "";
    private String scope = "";
    private int silenceSeconds = 60;

    AccessEndpoint(String uri, org.apache.camel.Component component, String protocol) {
        super(uri, component);
        this.protocol = protocol;
    }

    /** @throws IllegalArgumentException when an option holds something that it cannot hold */
    MailServer server() {
        return new MailServer(
                protocol, host, port, startTls, username, credentials(), Duration.ofSeconds(silenceSeconds));
    }

    private Credentials credentials() {
        return switch (auth) {
            case "password" -> {
                if (password.isEmpty()) {
                    throw new IllegalArgumentException("a mailbox with auth password needs secret");
                }
                yield Credentials.password(password);
            }
            case "xoauth2" -> new KeptToken(tokens());
            default -> throw new IllegalArgumentException("auth is \"" + auth + "\"; legal are password and xoauth2");
        };
    }

    private TokenSource tokens() {
        int given = (token.isEmpty() ? 0 : 1) + (tokenCommand.isEmpty() ? 0 : 1) + (tokenUrl.isEmpty() ? 0 : 1);
        if (given != 1) {
            throw new IllegalArgumentException("auth xoauth2 needs one of token, tokenCommand and tokenUrl");
        }
        if (!token.isEmpty()) {
            return new NamedToken(token);
        }
        return tokenUrl.isEmpty()
                ? new CommandToken(tokenCommand, COMMAND)
                : new GrantToken(URI.create(tokenUrl), clientId, clientSecret, scope);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("mail is only taken from a mailbox, never put into it");
    }

    @Override
    public boolean isSingleton() {
        return true;
    }

    public void setProtocol(String protocol) {
        this.protocol = protocol;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public void setStartTls(boolean startTls) {
        this.startTls = startTls;
    }

    public void setUsername(String username) {
        this.username = username;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** {@code password} or {@code xoauth2}. */
    public void setAuth(String auth) {
        this.auth = auth;
    }

    /** {@code ${file:/path}} or {@code ${env:NAME}}. */
    public void setToken(String token) {
        this.token = token;
    }

    public void setTokenCommand(String tokenCommand) {
        this.tokenCommand = tokenCommand;
    }

    public void setTokenUrl(String tokenUrl) {
        this.tokenUrl = tokenUrl;
    }

    public void setClientId(String clientId) {
        this.clientId = clientId;
    }

    public void setClientSecret(String clientSecret) {
        this.clientSecret = clientSecret;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public void setSilenceSeconds(int silenceSeconds) {
        this.silenceSeconds = silenceSeconds;
    }
}
