package org.guichet.channel.folder.index;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Index fields in XML, however a vendor nests them: {@code <CustomerNumber>4711</CustomerNumber>}, {@code <Index
 * name="CustomerNumber">4711</Index>}, {@code <Field name="CustomerNumber" value="4711"/>}. DTDs are off, so that no entity
 * can grow or fetch anything. Of several documents in one file only the one that names this file counts.
 */
final class XmlIndex {

    private static final int DEEPEST = 30;
    private static final int MOST_EVENTS = 50_000;
    private static final List<String> NAMES = List.of("name", "key", "fieldname", "label", "id");
    private static final List<String> VALUES = List.of("value", "val", "fieldvalue");

    private final IndexFields fields;
    private final String document;
    private final Deque<Element> open = new ArrayDeque<>();

    XmlIndex(IndexFields fields, String document) {
        this.fields = fields;
        this.document = document.toLowerCase(Locale.ROOT);
    }

    /** An element that has begun. */
    private static final class Element {
        private final String name;
        private final StringBuilder text = new StringBuilder();

        /** Its attributes, and the elements in it that hold text alone. */
        private final Map<String, String> own = new LinkedHashMap<>();

        /** From elements in it that name no document of the folder, or another one. */
        private final Map<String, String> loose = new LinkedHashMap<>();

        /** From the element in it that names this document. */
        private @Nullable Map<String, String> chosen;

        private boolean named;

        Element(String name) {
            this.name = name;
        }

        Map<String, String> all() {
            Map<String, String> all = new LinkedHashMap<>(own);
            (chosen == null ? loose : chosen).forEach(all::putIfAbsent);
            return all;
        }
    }

    void read(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
        for (int events = 0; reader.hasNext() && events < MOST_EVENTS && open.size() < DEEPEST; events++) {
            int event = reader.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                begin(reader);
            } else if (event == XMLStreamReader.CHARACTERS && !open.isEmpty()) {
                open.element().text.append(reader.getText());
            } else if (event == XMLStreamReader.END_ELEMENT) {
                end();
            }
        }
    }

    private void begin(XMLStreamReader reader) {
        String name = attribute(reader, NAMES);
        Element element = new Element(name.isEmpty() ? reader.getLocalName() : name);
        String value = attribute(reader, VALUES);
        element.text.append(value);
        for (int i = 0; i < reader.getAttributeCount() && name.isEmpty(); i++) {
            note(element, reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        open.push(element);
    }

    private static String attribute(XMLStreamReader reader, List<String> names) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (names.contains(reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT))) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    private void note(Element element, String name, String value) {
        element.named |= namesDocument(value);
        element.own.putIfAbsent(name, value);
    }

    private boolean namesDocument(String value) {
        String path = value.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        return path.endsWith(document) && (path.equals(document) || path.endsWith("/" + document));
    }

    /** What stands beside the document's name is of this document, and so is what is around. */
    private void end() {
        Element ended = open.pop();
        String text = ended.text.toString().strip();
        boolean leaf = ended.all().isEmpty();
        if (leaf && !text.isEmpty()) {
            ended.own.put(ended.name, text);
            ended.named = namesDocument(text);
        }
        if (open.isEmpty()) {
            ended.all().forEach(fields::add);
            return;
        }
        Element around = open.element();
        boolean named = ended.named || ended.chosen != null;
        if (leaf || ended.own.size() == 1 && ended.all().size() == 1) {
            ended.all().forEach(around.own::putIfAbsent);
            around.named |= named;
        } else if (named && around.chosen == null) {
            around.chosen = ended.all();
        } else if (!named) {
            ended.all().forEach(around.loose::putIfAbsent);
        }
    }
}
