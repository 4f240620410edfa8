package org.guichet.channel.email.mime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Address lists (RFC 5322 section 3.4) as they come: groups, comments, quoted names, names with bare commas, routes,
 * missing brackets. One pass, no backtracking.
 */
public final class AddressParser {

    /** A list longer than this is a mass mailing; the rest of it says nothing about a complaint. */
    private static final int MOST = 200;

    private static final int LONGEST_NAME = 500;

    private AddressParser() {}

    public static List<Address> parse(String field) {
        List<Address> found = new ArrayList<>();
        String pending = "";
        for (String piece : new ListSplitter(field).pieces()) {
            if (found.size() == MOST) {
                break;
            }
            // "Dupont, Jean <j@…>": a piece without an address belongs to the name that follows.
            String whole = pending.isEmpty() ? piece : pending + ", " + piece;
            if (piece.indexOf('@') < 0 && piece.indexOf('<') < 0) {
                pending = whole.length() > LONGEST_NAME ? "" : whole;
                continue;
            }
            pending = "";
            add(found, whole);
        }
        if (!pending.isBlank()) {
            add(found, pending);
        }
        return found;
    }

    private static void add(List<Address> found, String piece) {
        Address address = mailbox(piece);
        if (address.name() != null || address.email() != null) {
            found.add(address);
        }
    }

    private static Address mailbox(String piece) {
        Uncommented plain = Uncommented.of(piece);
        String text = plain.text();
        int open = text.lastIndexOf('<');
        if (open >= 0) {
            int close = text.indexOf('>', open);
            String inside = text.substring(open + 1, close < 0 ? text.length() : close);
            String before = name(withoutBrackets(text.substring(0, open)));
            return named(before == null ? name(plain.comment()) : before, email(inside));
        }
        String bare = text.strip();
        int at = bare.lastIndexOf('@');
        if (at < 0) {
            return new Address(name(bare), null);
        }
        // "Jean Dupont jean@example.org": the word with the sign is the address.
        int start = lastBlank(bare, at) + 1;
        String before = name(bare.substring(0, start));
        return named(before == null ? name(plain.comment()) : before, email(bare.substring(start)));
    }

    /** Some write them twice. */
    private static String withoutBrackets(String phrase) {
        String bare = phrase.stripTrailing();
        while (bare.endsWith("<")) {
            bare = bare.substring(0, bare.length() - 1).stripTrailing();
        }
        return bare;
    }

    /** An address repeated as its own display name is not a name. */
    private static Address named(@Nullable String name, @Nullable String email) {
        return new Address(name != null && name.equalsIgnoreCase(email) ? null : name, email);
    }

    private static int lastBlank(String text, int before) {
        int quote = text.lastIndexOf('"', before);
        return quote == before - 1 ? text.lastIndexOf(' ', text.indexOf('"')) : text.lastIndexOf(' ', before);
    }

    /** Without a source route (RFC 5322 section 4.4), "mailto:", blanks and a bracket that was never opened. */
    private static @Nullable String email(String inside) {
        String email = inside.strip().replace(" ", "");
        int route = email.startsWith("@") ? email.indexOf(':') : -1;
        email = email.substring(route + 1);
        if (email.regionMatches(true, 0, "mailto:", 0, 7)) {
            email = email.substring(7);
        }
        email = email.endsWith(">") ? email.substring(0, email.length() - 1) : email;
        int at = email.lastIndexOf('@');
        return at > 0 && at < email.length() - 1 && email.length() <= 320 ? email : null;
    }

    private static @Nullable String name(String phrase) {
        String name = EncodedWords.decode(unquoteAll(phrase).strip()).strip();
        if (name.length() > 1 && name.startsWith("'") && name.endsWith("'")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        name = NameCleaner.clean(name);
        return name.isEmpty() ? null : name;
    }

    private static String unquoteAll(String phrase) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '\\' && i + 1 < phrase.length()) {
                i++;
                out.append(phrase.charAt(i));
            } else if (c != '"') {
                out.append(c);
            }
        }
        return out.toString();
    }
}
