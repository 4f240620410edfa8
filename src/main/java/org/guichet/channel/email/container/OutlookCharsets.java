package org.guichet.channel.email.container;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.PropertyValue.LongPropertyValue;

/** Windows code page numbers as charsets. */
final class OutlookCharsets {

    private static final Charset USUAL = Charset.forName("windows-1252");

    private OutlookCharsets() {}

    /** What is unknown is read as Windows-1252. */
    static Charset codePage(int number) {
        if (number == 65001) {
            return StandardCharsets.UTF_8;
        }
        for (String name : List.of("windows-" + number, "x-windows-" + number, "IBM" + number, "ms" + number)) {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        }
        return USUAL;
    }

    /** Of the strings and the HTML of a message: its internet code page, else that of its writer's language. */
    static Charset of(MAPIMessage message) {
        return Stream.of(MAPIProperty.INTERNET_CPID, MAPIProperty.MESSAGE_CODEPAGE)
                .flatMap(property -> values(message, property))
                .filter(LongPropertyValue.class::isInstance)
                .map(value -> ((LongPropertyValue) value).getValue())
                .map(OutlookCharsets::codePage)
                .findFirst()
                .orElse(USUAL);
    }

    private static Stream<PropertyValue> values(MAPIMessage message, MAPIProperty property) {
        return message.getMainChunks().getProperties().getOrDefault(property, List.of()).stream();
    }
}
