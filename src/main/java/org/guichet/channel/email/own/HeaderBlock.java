package org.guichet.channel.email.own;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The header that mail programs write above a quoted or forwarded message, in the writer's language.
 *
 * @param start index of its first line
 * @param end index of the first line after it
 * @param values as written, by label
 * @param english true when its labels are: numeric dates in it may have the month first
 */
record HeaderBlock(int start, int end, Map<HeaderLabel, String> values, boolean english) {

    /** Lists of addressees are wrapped; more than this is no header. */
    private static final int LONGEST = 20;
    /** A header has at least these, the writer's among them. */
    private static final int FEWEST = 3;

    static Optional<HeaderBlock> at(List<Line> lines, int start) {
        return lines.get(start).label().isPresent() ? new Reading(lines, start).block() : Optional.empty();
    }

    Optional<String> value(HeaderLabel label) {
        return Optional.ofNullable(values.get(label)).filter(value -> !value.isBlank());
    }

    /** One attempt. */
    private static final class Reading {
        private final List<Line> lines;
        private final int start;
        private final Map<HeaderLabel, String> values = new EnumMap<>(HeaderLabel.class);
        private boolean english;
        private boolean timed;
        private @Nullable HeaderLabel open;
        private int end;

        Reading(List<Line> lines, int start) {
            this.lines = lines;
            this.start = start;
            this.end = start;
        }

        Optional<HeaderBlock> block() {
            for (int i = start; i < lines.size() && i < start + LONGEST; i++) {
                Optional<HeaderLabel.Entry> entry = lines.get(i).label();
                if (entry.isPresent()) {
                    take(entry.get(), i);
                } else if (lines.get(i).isBlank() ? values.size() >= FEWEST : !continues(i)) {
                    break;
                }
            }
            boolean complete = values.containsKey(HeaderLabel.FROM) && values.size() >= FEWEST;
            return complete && isOfMessage()
                    ? Optional.of(new HeaderBlock(start, belowRule(), Map.copyOf(values), english))
                    : Optional.empty();
        }

        /** A message has a subject, or it names an address or the minute before those it went to; a journey has none. */
        private boolean isOfMessage() {
            return values.containsKey(HeaderLabel.SUBJECT)
                    || timed
                    || lines.subList(start, end).stream()
                            .anyMatch(line -> line.bare().indexOf('@') >= 0);
        }

        /** Some draw a line between the header and the text. */
        private int belowRule() {
            int below = Line.nextWithWords(lines, end);
            return below < lines.size() && Separator.isRule(lines.get(below)) ? below + 1 : end;
        }

        private void take(HeaderLabel.Entry entry, int line) {
            english |= entry.isEnglish();
            open = entry.label();
            timed |= open == HeaderLabel.SENT
                    && !values.containsKey(HeaderLabel.TO)
                    && entry.value().indexOf(':') > 0;
            if (open != HeaderLabel.OTHER) {
                values.putIfAbsent(open, entry.value());
            }
            end = line + 1;
        }

        /** A wrapped value: addresses on the next line, or a value below its label. */
        private boolean continues(int line) {
            if (open == null || line - end >= 2) {
                return false;
            }
            if (open == HeaderLabel.FROM || open == HeaderLabel.SENT) {
                String value = values.getOrDefault(open, "");
                boolean address =
                        value.indexOf('@') < 0 && lines.get(line).bare().indexOf('@') >= 0;
                boolean lacking = value.isEmpty() || open == HeaderLabel.FROM && address;
                values.put(open, lacking ? (value + " " + lines.get(line).bare()).strip() : value);
                end = lacking ? line + 1 : end;
            } else if (isListed(line)) {
                end = line + 1;
            }
            return true;
        }

        /** More addressees. */
        private boolean isListed(int line) {
            boolean addressees = open == HeaderLabel.TO || open == HeaderLabel.COPY;
            return addressees && lines.get(line).bare().indexOf('@') >= 0;
        }
    }
}
