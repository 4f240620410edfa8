package org.guichet.channel.email.mime;

/** How the messages of one arrival are parsed. */
public record Parsing(MimeLimits limits, Keeping keeping, Stopwatch stopwatch) {

    public MimeTree of(byte[] message) throws TimeOverException {
        return MimeParser.parse(message, limits, keeping, stopwatch);
    }
}
