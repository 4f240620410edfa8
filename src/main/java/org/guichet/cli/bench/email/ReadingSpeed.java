package org.guichet.cli.bench.email;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.guichet.arrival.Arrival;
import org.guichet.arrival.RawContent;
import org.guichet.channel.email.EmailLimits;
import org.guichet.channel.email.EmailReader;
import org.guichet.submission.Reading;

/**
 * How many mails a second one thread reads to submissions, beside two libraries that only take the same bytes apart and
 * undo their transfer encodings. The three take turns, round by round, on the thread's own processor time.
 */
final class ReadingSpeed {

    private static final int BUFFER = 16 * 1024;
    private static final int DEEPEST = 20;
    /** Until Java's compiler is done with all three: a gateway runs for weeks, and the larger one is done last. */
    private static final int WARM_UP = 15;

    private static final MimeConfig PERMISSIVE = MimeConfig.custom()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(-1)
            .setMaxHeaderCount(-1)
            .build();

    private final byte[] buffer = new byte[BUFFER];
    private final Session session = Session.getInstance(new Properties());
    private final EmailReader reader = new EmailReader(EmailLimits.defaults());
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Arrival arrival;
    private long givenUp;

    /** @param arrival stands for all of them: the reader asks it for nothing that the bytes say */
    ReadingSpeed(Arrival arrival) {
        this.arrival = arrival;
    }

    /**
     * Medians of the rounds.
     *
     * @param reading mails per second, bytes to submission
     * @param mime4j bytes to decoded parts, by its token stream
     * @param angus bytes to decoded parts, by its object model
     */
    record Figures(int mails, long bytes, double reading, double mime4j, double angus) {}

    @FunctionalInterface
    private interface Walk {
        void of(RawContent mail) throws IOException, MessagingException, MimeException;
    }

    /** Rounds that do not count, then the others; each reads the mails as often as it takes to say something. */
    Figures measure(List<byte[]> bytesOfMails, EmailBench.Plan plan) {
        // With its digest, which the door has made.
        List<RawContent> mails = bytesOfMails.stream().map(RawContent::of).toList();
        long bytes = mails.stream().mapToLong(RawContent::size).sum();
        int times = (int) Math.max(1, plan.leastBytes() / Math.max(1, bytes));
        List<Double> reading = new ArrayList<>();
        List<Double> mime4j = new ArrayList<>();
        List<Double> angus = new ArrayList<>();
        for (int round = -WARM_UP; round < plan.rounds(); round++) {
            double first = rate(mails, times, this::mime4j);
            double second = rate(mails, times, this::reading);
            double third = rate(mails, times, this::angus);
            if (round >= 0) {
                mime4j.add(first);
                reading.add(second);
                angus.add(third);
            }
        }
        return new Figures(mails.size(), bytes, median(reading), median(mime4j), median(angus));
    }

    private double rate(List<RawContent> mails, int times, Walk walk) {
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < times; i++) {
            mails.forEach(mail -> take(mail, walk));
        }
        return times * mails.size() * 1e9 / (threads.getCurrentThreadCpuTime() - start);
    }

    private void take(RawContent mail, Walk walk) {
        try {
            walk.of(mail);
        } catch (IOException | MessagingException | MimeException | RuntimeException e) {
            // A library that gives a mail up has had less to do: to its advantage.
            givenUp++;
        }
    }

    private static double median(List<Double> rates) {
        List<Double> sorted = rates.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private void reading(RawContent mail) throws IOException {
        if (reader.read(arrival, mail) instanceof Reading.Unreadable) {
            givenUp++;
        }
    }

    private void mime4j(RawContent mail) throws IOException, MimeException {
        MimeTokenStream stream = new MimeTokenStream(PERMISSIVE, DecodeMonitor.SILENT, null, null);
        stream.parse(new ByteArrayInputStream(mail.bytes()));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            if (state == EntityState.T_BODY) {
                drain(stream.getDecodedInputStream());
            }
        }
    }

    private void angus(RawContent mail) throws IOException, MessagingException {
        MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(mail.bytes()));
        walk(message, 0);
    }

    private void walk(MimePart part, int depth) throws IOException, MessagingException {
        int fields = 0;
        for (var headers = part.getAllHeaders(); headers.hasMoreElements(); ) {
            Header header = headers.nextElement();
            fields += header.getName().length();
        }
        Object content = part.isMimeType("multipart/*") && depth < DEEPEST ? part.getContent() : null;
        if (content instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                if (child instanceof MimePart inner) {
                    walk(inner, depth + 1);
                }
            }
        } else if (fields >= 0) {
            try (InputStream body = part.getInputStream()) {
                drain(body);
            }
        }
    }

    private void drain(InputStream part) throws IOException {
        while (part.read(buffer) >= 0) {
            // decoded, and that is all
        }
    }
}
