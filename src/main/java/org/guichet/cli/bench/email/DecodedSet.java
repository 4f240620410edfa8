package org.guichet.cli.bench.email;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.guichet.arrival.Digest;
import org.guichet.channel.email.mime.Content;
import org.guichet.channel.email.mime.Headers;
import org.guichet.channel.email.mime.Keeping;
import org.guichet.channel.email.mime.MimeLimits;
import org.guichet.channel.email.mime.MimeParser;
import org.guichet.channel.email.mime.MimePart;
import org.guichet.channel.email.mime.Stopwatch;
import org.guichet.channel.email.mime.TimeOverException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * mime4j's test messages: beside {@code NAME.msg} stands its structure in {@code NAME_decoded.xml}, and every decoded part
 * in a file that this names.
 */
public final class DecodedSet implements MailSet {

    private static final String MAIL = ".msg";

    /** Not formed as RFC 5322 and 2046 say; what mime4j makes of them is one opinion, and loses lines, or bytes of base64 that ends without padding, which ours keeps. */
    private static final Set<String> MALFORMED = Set.of(
            "badbound",
            "hdr-fakeout",
            "frag",
            "multi-frag",
            "basic-plain-with-bad-header-separator",
            "malformedHeader-noheader",
            "malformedHeaderStartsBody",
            "malformedHeaderStartsBody-nocrlfcrlf",
            "malformedHeaderStartsBody-noheader",
            "missing-boundary",
            "missing-inner-boundary",
            "missing-inner-start-boundary",
            "multipartnopart");

    private static final MimeLimits LIMITS = new MimeLimits(1_000, 256 << 10, 20, 500);
    private static final Duration TIME = Duration.ofSeconds(10);

    private final String name;
    private final List<Path> mails;

    private DecodedSet(String name, List<Path> mails) {
        this.name = name;
        this.mails = mails;
    }

    public static DecodedSet of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> mails = files.filter(file -> file.toString().endsWith(MAIL))
                    .sorted()
                    .toList();
            return new DecodedSet("mime4j " + folder.getFileName(), mails);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Path> mails() {
        return mails;
    }

    @Override
    public List<Compared> compare(Path mail) throws IOException {
        String file = mail.getFileName().toString();
        String bare = file.substring(0, file.length() - MAIL.length());
        Path truth = mail.resolveSibling(bare + "_decoded.xml");
        String kind = MALFORMED.contains(bare) ? "malformed: " : "";
        try {
            Shape expected = Shape.of(root(truth), mail);
            Shape actual = Shape.of(parsed(Files.readAllBytes(mail)));
            return List.of(
                    Compared.of(kind + "structure", expected.structure(), actual.structure()),
                    Compared.of(kind + "headers", sorted(expected.headers()), sorted(actual.headers())),
                    Compared.of(kind + "decoded bytes", expected.contents(), actual.contents()));
        } catch (TimeOverException e) {
            return List.of(new Compared("structure", "took longer than " + TIME));
        }
    }

    private static List<String> sorted(List<String> fields) {
        return fields.stream().sorted().toList();
    }

    private static MimePart parsed(byte[] message) throws TimeOverException {
        return MimeParser.parse(message, LIMITS, Keeping.EVERYTHING, new Stopwatch(TIME))
                .root();
    }

    private static Element root(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            // It says nothing of its charset, and holds the bytes of headers as they came.
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("not the structure of a mail: " + file, e);
        }
    }

    /**
     * A message, in the order in which it is written.
     *
     * @param structure an opening and a closing word for each multipart and message, a word for each leaf
     * @param headers each field, name and value, without blanks
     * @param contents size and digest of each leaf
     */
    private record Shape(List<String> structure, List<String> headers, List<String> contents) {

        private static Shape empty() {
            return new Shape(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        /** @param mail the decoded parts stand beside it */
        static Shape of(Element message, Path mail) throws IOException {
            Shape shape = empty();
            shape.add(message, mail);
            return shape;
        }

        private void add(Element element, Path mail) throws IOException {
            switch (element.getTagName()) {
                case "field" -> field(element.getTextContent().strip());
                case "text-body", "binary-body" ->
                    leaf(Files.readAllBytes(mail.resolveSibling(element.getAttribute("name"))));
                case "multipart", "message" -> {
                    structure.add(element.getTagName());
                    addChildren(element, mail);
                    structure.add("/" + element.getTagName());
                }
                default -> addChildren(element, mail);
            }
        }

        /** A field without a value says nothing. */
        private void field(String written) {
            if (!written.endsWith(":") || written.indexOf(':') < written.length() - 1) {
                headers.add(bare(written));
            }
        }

        private void addChildren(Element element, Path mail) throws IOException {
            for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Element inner) {
                    add(inner, mail);
                }
            }
        }

        static Shape of(MimePart message) throws TimeOverException {
            Shape shape = empty();
            shape.message(message);
            return shape;
        }

        private void message(MimePart root) throws TimeOverException {
            structure.add("message");
            add(root);
            structure.add("/message");
        }

        private void add(MimePart part) throws TimeOverException {
            part.headers().names().forEach(name -> headers.addAll(lines(part.headers(), name)));
            if (part.isMultipart()) {
                structure.add("multipart");
                for (MimePart child : part.children()) {
                    add(child);
                }
                structure.add("/multipart");
            } else if (part.type().equals("message/rfc822")) {
                message(parsed(bytes(part)));
            } else {
                leaf(bytes(part));
            }
        }

        private static List<String> lines(Headers headers, String name) {
            return headers.all(name).stream()
                    .map(value -> bare(name + ":" + value))
                    .toList();
        }

        private static byte[] bytes(MimePart part) {
            return part.leaf().flatMap(Content::bytes).orElse(new byte[0]);
        }

        private void leaf(byte[] bytes) {
            structure.add("leaf");
            contents.add(bytes.length + " bytes " + Digest.sha256(bytes).substring(0, 12));
        }

        /** Raw bytes over 127 in a header are guessed here, and shown as Latin-1 there: of such fields the name counts. */
        private static String bare(String field) {
            String bare = field.replaceAll("\\s+", "");
            int colon = bare.indexOf(':');
            boolean ascii = bare.chars().allMatch(c -> c < 0x80);
            String name = bare.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
            return ascii ? name + bare.substring(Math.max(colon, 0)) : name;
        }
    }
}
