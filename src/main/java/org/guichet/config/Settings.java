package org.guichet.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.channel.call.ChannelMap;
import org.guichet.channel.http.verify.Verification;
import org.guichet.delivery.acknowledge.AcknowledgeRules;
import org.guichet.delivery.acknowledge.AcknowledgementSubscriber;
import org.guichet.delivery.acknowledge.Senders;
import org.guichet.delivery.acknowledge.SmtpServer;
import org.guichet.delivery.transcribe.TranscriptionSubscriber;
import org.guichet.followup.FollowUpPolicy;
import org.jspecify.annotations.Nullable;

/** What operators set in {@code config/guichet.yaml}; every key has a default. */
public record Settings(
        Organisation organisation,
        Server server,
        Access access,
        Data data,
        Normalize normalize,
        Limits limits,
        Ocr ocr,
        Mail mail,
        Calls calls,
        FollowUps followUps,
        Optional<Acknowledge> acknowledge,
        List<Subscriber> subscribers) {

    /** The file's name in the configuration folder. */
    public static final String FILE = "guichet.yaml";

    public Settings {
        subscribers = List.copyOf(subscribers);
    }

    /**
     * Whose gateway it is.
     *
     * @param name shown on pages, and the source of events
     * @param country ISO 3166-1 alpha-2
     * @param languages BCP 47, best first; never empty
     * @param mailDomains own mail domains, lower case
     */
    public record Organisation(
            String name, String country, ZoneId zone, List<String> languages, List<String> mailDomains) {
        public Organisation {
            languages = List.copyOf(languages);
            mailDomains = List.copyOf(mailDomains);
        }
    }

    /**
     * Where it listens.
     *
     * @param port 0 for any free port
     */
    public record Server(String host, int port) {
        /** Whether only this machine can connect. */
        public boolean isLoopback() {
            return host.equals("localhost")
                    || host.equals("::1")
                    || host.equals("[::1]")
                    || host.matches("127(\\.\\d{1,3}){3}");
        }
    }

    /**
     * The secrets themselves, so this record never prints them.
     *
     * @param proxyHeader in which a reverse proxy names the person that it signed in; empty for none
     * @param proxies numeric addresses from which that header is believed
     */
    public record Access(List<String> readTokens, List<String> staffTokens, String proxyHeader, List<String> proxies) {
        public Access {
            readTokens = List.copyOf(readTokens);
            staffTokens = List.copyOf(staffTokens);
            proxies = List.copyOf(proxies);
        }

        /** Where no proxy signs anybody in. */
        public Access(List<String> readTokens, List<String> staffTokens) {
            this(readTokens, staffTokens, "", List.of());
        }

        @Override
        public String toString() {
            return "Access[" + readTokens.size() + " read tokens, " + staffTokens.size() + " staff tokens]";
        }
    }

    /**
     * Where it keeps things.
     *
     * @param folder as given; relative ones count from the gateway's home
     * @param minFreeMegabytes of its disk; while less is free, nothing is taken. 0 takes until the disk is full
     * @param postgres the database; absent for the embedded one in the folder
     */
    public record Data(Path folder, int minFreeMegabytes, Optional<Postgres> postgres) {}

    /**
     * The database that several gateways may share.
     *
     * @param url {@code jdbc:postgresql://…}
     * @param password the secret itself, so this record never prints it
     * @param leaseSeconds after which what a silent gateway has claimed is free for others
     */
    public record Postgres(String url, String user, String password, int leaseSeconds) {
        @Override
        public String toString() {
            return "Postgres[]"; // a URL may hold a secret too
        }
    }

    public record Normalize(int workers, int timeLimitSeconds) {}

    public record Limits(
            int bodyMegabytes,
            int keptBodyMegabytes,
            int formFields,
            int formFieldKilobytes,
            int mailMegabytes,
            int scanMegabytes,
            int scanPages,
            int scanBatchPages,
            int transcriptMegabytes) {}

    /**
     * Character recognition.
     *
     * @param workers processes; 0 for one per core
     * @param languages model names, the most frequent first; never empty, and each has a model
     * @param modelFolder the operator's own traineddata files, used before the built-in ones; relative ones count from the
     *     gateway's home
     * @param heicCommand makes a JPEG of a HEIC image; empty for none
     */
    public record Ocr(int workers, List<String> languages, Optional<Path> modelFolder, String heicCommand) {
        public Ocr {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Whom to believe about mail, and what to do with it.
     *
     * @param authservIds how the organisation's own mail servers name themselves in Authentication-Results (RFC 8601)
     * @param setAsideSpam whether mail that a filter before us calls spam is set aside
     * @param arrivalsPerSenderPerHour beyond which a sender's mail is flagged and not acknowledged; 0 for no limit
     */
    public record Mail(List<String> authservIds, boolean setAsideSpam, int arrivalsPerSenderPerHour) {
        public Mail {
            authservIds = List.copyOf(authservIds);
        }
    }

    /**
     * How calls come.
     *
     * @param joinMinutes how long facts about a call wait for its words
     * @param verifications of webhooks, by the name of the channel; a channel without one asks for a bearer token
     * @param speakers who speaks where, by the name of the channel
     * @param speech the service that writes recordings down, if there is one
     */
    public record Calls(
            int joinMinutes,
            Map<String, Verification> verifications,
            Map<String, ChannelMap> speakers,
            Optional<Speech> speech) {
        public Calls {
            verifications = Map.copyOf(verifications);
            speakers = Map.copyOf(speakers);
        }
    }

    /**
     * A speech service.
     *
     * @param secret that it asks for, itself, so this record never prints it; empty for none
     */
    public record Speech(
            URI url, String header, String secret, boolean allowPrivate, int answerSeconds, int horizonHours) {
        @Override
        public String toString() {
            return "Speech[]"; // a URL may hold a secret too
        }
    }

    /**
     * How an arrival that names a case is taken for a follow-up.
     *
     * @param tokenKeys the secrets themselves, the one that signs first, so this record never prints them
     * @param contactsPerCase what comes after opens a case of its own
     */
    public record FollowUps(List<String> tokenKeys, FollowUpPolicy policy, int contactsPerCase) {
        /** No tokens, the default table. */
        public static final FollowUps DEFAULTS = new FollowUps(List.of(), FollowUpPolicy.defaults(), 200);

        public FollowUps {
            tokenKeys = List.copyOf(tokenKeys);
        }

        @Override
        public String toString() {
            return "FollowUps[" + tokenKeys.size() + " token keys, " + policy + "]";
        }
    }

    /**
     * How complainants are told that their complaint has arrived; absent when they are not.
     *
     * @param rules whom
     * @param senders in whose name
     * @param server through which
     * @param horizonHours after which one that could not be sent is parked
     */
    public record Acknowledge(AcknowledgeRules rules, Senders senders, SmtpServer server, int horizonHours) {}

    /** Somebody who is told of every new or changed case. */
    public sealed interface Subscriber {
        String name();

        /** Appends one JSON line per event to a file. */
        record ToFile(String name, Path path) implements Subscriber {}

        /**
         * Posts each event to a URL.
         *
         * @param secrets themselves, so this record never prints them
         * @param horizonHours after which an event is parked
         */
        record ToWebhook(
                String name,
                URI url,
                List<String> secrets,
                boolean allowPrivate,
                int connectSeconds,
                int answerSeconds,
                int parallel,
                int horizonHours)
                implements Subscriber {
            public ToWebhook {
                secrets = List.copyOf(secrets);
            }

            @Override
            public String toString() {
                return "ToWebhook[" + name + ", " + secrets.size() + " secrets]"; // a URL may hold a secret too
            }
        }

        /**
         * Hands each event to the route that begins with {@code direct:} and this name.
         *
         * @param horizonHours after which an event is parked
         */
        record ToRoute(String name, String route, int horizonHours) implements Subscriber {}

        /**
         * Writes each event to a Kafka topic.
         *
         * @param servers of some brokers, each as {@code HOST:PORT}; never empty
         * @param properties of the producer. They may hold secrets, so this record never prints them
         * @param horizonHours after which an event is parked
         */
        record ToKafka(
                String name,
                List<String> servers,
                String topic,
                Map<String, String> properties,
                int connectSeconds,
                int answerSeconds,
                int horizonHours)
                implements Subscriber {
            public ToKafka {
                servers = List.copyOf(servers);
                properties = Map.copyOf(properties);
            }

            @Override
            public String toString() {
                return "ToKafka[" + name + ", " + topic + ", " + properties.keySet() + "]";
            }
        }
    }

    /** The names of all who are told of cases: the subscribers, and acknowledging where it is on. */
    public List<String> subscriberNames() {
        return Stream.of(
                        subscribers.stream().map(Subscriber::name),
                        acknowledge.stream().map(on -> AcknowledgementSubscriber.NAME),
                        calls.speech().stream().map(on -> TranscriptionSubscriber.NAME))
                .flatMap(names -> names)
                .toList();
    }

    /** The same, listening elsewhere; null keeps what is configured. */
    public Settings listeningOn(@Nullable String host, @Nullable Integer port) {
        Server elsewhere = new Server(host == null ? server.host() : host, port == null ? server.port() : port);
        return new Settings(
                organisation,
                elsewhere,
                access,
                data,
                normalize,
                limits,
                ocr,
                mail,
                calls,
                followUps,
                acknowledge,
                subscribers);
    }

    /**
     * What came of reading.
     *
     * @param settings usable also when there are problems: defaults stand in for what was wrong
     */
    public record Loaded(Settings settings, List<Problem> problems) {
        public Loaded {
            problems = List.copyOf(problems);
        }
    }

    /** Reads {@code guichet.yaml} of this folder; a folder without that file has the defaults. */
    public static Loaded load(Path configFolder) {
        return new SettingsReader(configFolder, System::getenv).read();
    }
}
