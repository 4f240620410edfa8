package org.guichet.cli.bench.email;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.guichet.cases.CaseJson;

/** Understands every mail of a set, by the clock, and compares it. */
public final class SetRun {

    /** The bar for one mail, reading and judging together. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final List<String> DEFECTS = List.of("internal-error", "schema-violation", "time-limit");

    private final Understood understood;

    public SetRun(Understood understood) {
        this.understood = understood;
    }

    public SetResult of(MailSet set) throws IOException {
        SetResult result = new SetResult(set.name());
        // Models and phrases are loaded with the first mail, and that is not reading.
        set.mails().stream().filter(mail -> set.isMail()).limit(1).forEach(understood::line);
        for (Path mail : set.mails()) {
            String name = named(mail);
            try {
                if (set.isMail()) {
                    time(result, mail, name);
                }
                result.add(name, set.compare(mail));
            } catch (RuntimeException | StackOverflowError e) {
                result.threw(name, e);
            }
        }
        return result;
    }

    /** With the folder that it is in. */
    private static String named(Path mail) {
        int names = mail.getNameCount();
        return mail.subpath(Math.max(0, names - 2), names).toString();
    }

    /** A defect of the gateway is a quarantined arrival to its callers, but none is forgiven here. */
    private void time(SetResult result, Path mail, String name) throws IOException {
        long start = System.nanoTime();
        String line = understood.line(mail);
        // Once more: a machine that was busy elsewhere says nothing about the mail.
        Duration took = since(start).compareTo(LONGEST) > 0 ? again(mail) : since(start);
        if (took.compareTo(LONGEST) > 0) {
            result.wasSlow(name, took.toMillis() / 1e3);
        }
        JsonNode reason = CaseJson.mapper().readTree(line).path("reason");
        if (DEFECTS.contains(reason.asText())) {
            throw new IllegalStateException(reason.asText());
        }
    }

    private Duration again(Path mail) {
        long start = System.nanoTime();
        understood.line(mail);
        return since(start);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
