package org.guichet.channel.call;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.guichet.arrival.ReasonCode;
import org.jspecify.annotations.Nullable;

/**
 * TTML (W3C Timed Text) and its relatives (DFXP, IMSC, SMPTE-TT): paragraphs with times, and agents who speak them. DTDs are
 * off, so nothing outside the file is read.
 */
final class TtmlFormat implements TranscriptFormat {

    private static final double DEFAULT_RATE = 30;
    private static final int LONGEST_HEAD = 4_000;

    private final XMLInputFactory factory = factory();

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Whether the beginning of an XML file is that of one of these. */
    static boolean isOne(String text) {
        String head = text.substring(0, Math.min(text.length(), LONGEST_HEAD));
        return head.contains("<tt") && (head.contains("/ns/ttml") || head.contains("/2006/10/ttaf1"));
    }

    @Override
    public boolean recognises(TranscriptSource source) {
        return source.json().isMissingNode() && source.text().startsWith("<") && isOne(source.text());
    }

    @Override
    public Transcript read(TranscriptSource source) {
        try {
            List<Utterance> pieces =
                    new Document().read(factory.createXMLStreamReader(new StringReader(source.text())));
            return new Transcript.Call(CallFacts.NONE, Joining.joined(InTime.sorted(pieces)));
        } catch (XMLStreamException e) {
            return new Transcript.NoCall(
                    ReasonCode.MALFORMED,
                    "The captions are no XML at line " + e.getLocation().getLineNumber() + ".");
        }
    }

    /** One file while it is read. */
    private static final class Document {

        private final Map<String, String> agents = new HashMap<>();
        private final List<Utterance> pieces = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private double frameRate = DEFAULT_RATE;
        private double tickRate = 1;
        private @Nullable String agent;
        private @Nullable String naming;
        private @Nullable Double start;
        private @Nullable Double end;
        private boolean inside;

        List<Utterance> read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamReader.START_ELEMENT -> begin(xml);
                    case XMLStreamReader.END_ELEMENT -> end(xml.getLocalName());
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA -> text.append(xml.getText());
                    default -> {
                        // Comments say nothing.
                    }
                }
            }
            return pieces;
        }

        private void begin(XMLStreamReader xml) {
            switch (xml.getLocalName()) {
                case "tt" -> rates(xml);
                case "agent" -> naming = attribute(xml, "id");
                case "name" -> text.setLength(0);
                case "br" -> text.append(' ');
                case "p" -> paragraph(xml);
                case "span" -> agent = inside && attribute(xml, "agent") != null ? attribute(xml, "agent") : agent;
                default -> {
                    // Styles and regions.
                }
            }
        }

        private void rates(XMLStreamReader xml) {
            frameRate = positive(attribute(xml, "frameRate"), DEFAULT_RATE);
            tickRate = positive(attribute(xml, "tickRate"), 1);
        }

        private static double positive(@Nullable String given, double otherwise) {
            Double number = given == null ? null : JsonValues.number(given);
            return number == null || number <= 0 ? otherwise : number;
        }

        private void paragraph(XMLStreamReader xml) {
            inside = true;
            text.setLength(0);
            agent = attribute(xml, "agent");
            start = time(attribute(xml, "begin"));
            Double duration = time(attribute(xml, "dur"));
            end = start != null && duration != null ? Double.valueOf(start + duration) : time(attribute(xml, "end"));
        }

        private void end(String element) {
            if (element.equals("name") && naming != null) {
                agents.put(naming, text.toString().strip());
            } else if (element.equals("p")) {
                inside = false;
                String said = text.toString().replaceAll("\\s{1,100}", " ").strip();
                if (!said.isEmpty()) {
                    pieces.add(spoken(said));
                }
            }
        }

        /** A name may stand in the text too, as in other captions. */
        private Utterance spoken(String said) {
            String label = agent == null ? null : agents.getOrDefault(agent, agent);
            SpeakerLabels.Line line = SpeakerLabels.in(List.of(said)).line(said);
            return label == null && line.label() != null
                    ? new Utterance(line.label(), null, start, end, line.text(), null)
                    : new Utterance(label, null, start, end, said, null);
        }

        /** A clock time, perhaps with frames, or a number with a metric (TTML2, section 12.3). */
        private @Nullable Double time(@Nullable String given) {
            if (given == null) {
                return null;
            }
            String[] parts = given.split(":", -1);
            if (parts.length == 4) { // with frames
                Double whole = ClockTime.seconds(String.join(":", parts[0], parts[1], parts[2]));
                Double frames = JsonValues.number(parts[3]);
                return whole == null || frames == null ? whole : Double.valueOf(whole + frames / frameRate);
            }
            return parts.length > 1 ? ClockTime.seconds(given) : offset(given);
        }

        private @Nullable Double offset(String given) {
            int unit = given.length();
            while (unit > 0 && Character.isLetter(given.charAt(unit - 1))) {
                unit--;
            }
            Double number = JsonValues.number(given.substring(0, unit));
            if (number == null) {
                return null;
            }
            double seconds =
                    switch (given.substring(unit)) {
                        case "h" -> number * 3600;
                        case "m" -> number * 60;
                        case "ms" -> number / 1000;
                        case "f" -> number / frameRate;
                        case "t" -> number / tickRate;
                        default -> number;
                    };
            return Math.round(seconds * 1000) / 1000.0;
        }

        private static @Nullable String attribute(XMLStreamReader xml, String name) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals(name)) {
                    return xml.getAttributeValue(i).strip();
                }
            }
            return null;
        }
    }
}
