package org.guichet.cli.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.MediaTypes;
import org.guichet.arrival.RawContent;
import org.guichet.arrival.SourceKey;
import org.guichet.arrival.TransportFacts;
import org.guichet.cases.CaseJson;
import org.guichet.cases.ChannelKind;
import org.guichet.cases.Reference;
import org.jspecify.annotations.Nullable;

/**
 * A file as the arrival that it would be, without any ledger. Its ids and its reference come from its digest: the same
 * bytes give the same line, and the reference is only a stand-in.
 */
public record FileArrival(Arrival arrival, RawContent content) {

    public static FileArrival of(Path file, String channel, ChannelKind kind) throws IOException {
        return of(RawContent.of(file), file.getFileName().toString(), channel, kind, facts(file, kind));
    }

    /** The same of bytes that are in no file. */
    public static FileArrival of(byte[] bytes, String name, String channel, ChannelKind kind, TransportFacts facts) {
        return of(RawContent.of(bytes), name, channel, kind, facts);
    }

    private static FileArrival of(
            RawContent content, String name, String channel, ChannelKind kind, TransportFacts facts) {
        byte[] digest = HexFormat.of().parseHex(content.sha256());
        long number = ByteBuffer.wrap(digest).getLong() >>> 1;
        Arrival arrival = new Arrival(
                standInId(digest, 0),
                channel,
                kind,
                SourceKey.of(content.sha256(), name),
                Reference.ofSequence(number % Reference.CAPACITY),
                facts,
                content.sha256(),
                content.size(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
        return new FileArrival(arrival, content);
    }

    /** The id of the case that would be opened. */
    public UUID caseId() {
        return standInId(HexFormat.of().parseHex(arrival.sha256()), Long.BYTES * 2);
    }

    // Version 7 and variant bits as RFC 9562 section 5.7 places them; the rest from the digest.
    private static UUID standInId(byte[] digest, int from) {
        ByteBuffer bytes = ByteBuffer.wrap(digest, from, Long.BYTES * 2);
        long high = bytes.getLong() & ~0xF000L | 0x7000L;
        long low = bytes.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /** What the transport would know: the facts file beside it, or what its name and time say. */
    public static TransportFacts facts(Path file, ChannelKind kind) throws IOException {
        String name = file.getFileName().toString();
        Path sidecar = Inputs.beside(file, Inputs.FACTS);
        if (Files.exists(sidecar)) {
            return stated(CaseJson.mapper().readTree(Files.readAllBytes(sidecar)), name);
        }
        String mediaType = MediaTypes.ofFileName(name);
        boolean unnamedMail = kind == ChannelKind.EMAIL && mediaType.equals(MediaTypes.UNKNOWN);
        return TransportFacts.ofFile(unnamedMail ? "message/rfc822" : mediaType, name, modified(file));
    }

    private static Instant modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static TransportFacts stated(JsonNode facts, String name) {
        Map<String, String> details = new HashMap<>();
        facts.path("details")
                .fields()
                .forEachRemaining(e -> details.put(e.getKey(), e.getValue().asText()));
        return new TransportFacts(
                facts.path("mediaType").asText(MediaTypes.ofFileName(name)),
                facts.path("fileName").asText(name),
                instant(facts.path("receivedAt").asText("")),
                details);
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
