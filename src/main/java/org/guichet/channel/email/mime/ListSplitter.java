package org.guichet.channel.email.mime;

import java.util.ArrayList;
import java.util.List;

/** Cuts an address list at its commas, outside quotes, comments and angle brackets; group names (RFC 5322 section 3.4) go. */
final class ListSplitter {

    private final String field;
    private final List<String> pieces = new ArrayList<>();
    private int start;

    ListSplitter(String field) {
        this.field = field;
    }

    List<String> pieces() {
        boolean quoted = false;
        boolean angle = false;
        int comment = 0;
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"' && comment == 0) {
                quoted = !quoted;
            } else if (!quoted) {
                comment = Math.max(0, comment + (c == '(' ? 1 : c == ')' ? -1 : 0));
                angle = comment == 0 ? c == '<' || angle && c != '>' : angle;
                cutAt(i, comment > 0 || angle);
            }
        }
        cut(field.length());
        return pieces;
    }

    private void cutAt(int at, boolean inside) {
        char c = field.charAt(at);
        if (inside) {
            return;
        }
        if (c == ',' || c == ';') {
            cut(at);
        } else if (c == ':' && !field.regionMatches(true, Math.max(0, at - 6), "mailto", 0, 6)) {
            start = at + 1;
        }
    }

    private void cut(int end) {
        String piece = start < end ? field.substring(start, end).strip() : "";
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        start = end + 1;
    }
}
