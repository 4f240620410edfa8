package org.guichet.channel.folder.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import javax.xml.stream.XMLStreamException;

/** One index file. What cannot be read in it gives no field, and never stands in a document's way. */
public final class IndexFile {

    /** Bytes. */
    private static final int LARGEST = 1 << 20;

    private IndexFile() {}

    /**
     * What the file says of a document.
     *
     * @param document the name under which it lies in the folder
     * @return names and values; none when it says nothing that can be read
     * @throws IOException when the file cannot be read
     */
    public static Map<String, String> read(Path file, String document) throws IOException {
        String text = text(file);
        IndexFields fields = new IndexFields();
        try {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            String start = text.stripLeading();
            if (start.startsWith("<")) {
                new XmlIndex(fields, document).read(text);
            } else if (start.startsWith("{") || start.startsWith("[")) {
                JsonIndex.read(text, fields);
            } else if (name.endsWith(".properties")) {
                properties(text, fields);
            } else {
                new LineIndex(fields, document).read(text);
            }
        } catch (XMLStreamException | JsonProcessingException | IllegalArgumentException e) {
            return fields.all(); // as far as it could be read
        }
        return fields.all();
    }

    private static void properties(String text, IndexFields fields) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> fields.add(name, properties.getProperty(name)));
    }

    /** UTF-8, with or without its mark; UTF-16 by its mark; else Windows-1252, which scanners' programs write. */
    private static String text(Path file) throws IOException {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            bytes = stream.readNBytes(LARGEST);
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }
}
