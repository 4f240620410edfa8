package org.guichet.channel.email.mime;

import java.util.Locale;

/** Of which parts all bytes stay in memory: those that are read further. Of any other the digest is enough. */
public enum Keeping {
    /** Text, messages, and containers of other documents. */
    WHAT_IS_READ {
        @Override
        boolean keeps(Headers headers, String type) {
            return type.startsWith("text/")
                    || type.startsWith("message/")
                    || type.startsWith("application/pkcs7-")
                    || type.startsWith("application/x-pkcs7-")
                    || type.endsWith("ms-tnef")
                    || type.equals("application/vnd.ms-outlook")
                    || !type.startsWith("image/") && isContainerName(headers);
        }
    },
    /** Every part, to give out one of them. */
    EVERYTHING {
        @Override
        boolean keeps(Headers headers, String type) {
            return true;
        }
    };

    /** Whether this part is of the kinds that are read further, whatever else was kept. */
    public static boolean isRead(MimePart part) {
        return WHAT_IS_READ.keeps(part.headers(), part.type());
    }

    abstract boolean keeps(Headers headers, String type);

    // Many senders call everything application/octet-stream: then the name is the only hint.
    private static boolean isContainerName(Headers headers) {
        return MimePart.fileName(headers)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.endsWith(".dat")
                        || name.endsWith(".msg")
                        || name.endsWith(".eml")
                        || name.endsWith(".p7m"))
                .isPresent();
    }
}
