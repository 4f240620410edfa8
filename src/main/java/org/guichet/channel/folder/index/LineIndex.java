package org.guichet.channel.folder.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Index fields in lines: a header and a row (CSV, TSV, with comma, semicolon, tab or bar between), names and values line by
 * line ({@code CustomerNumber;4711}, {@code CustomerNumber=4711}), and import lines that name the document in one of their
 * cells, as Kofax and Kodak write them: {@code "Letters","CustomerNumber","4711","C:\scans\0001.tif"}.
 */
final class LineIndex {

    private static final int MOST_LINES = 5_000;
    private static final int LONGEST_LINE = 20_000;
    private static final char[] DIVIDERS = {'\t', ';', ',', '|'};

    private final IndexFields fields;
    private final String document;

    LineIndex(IndexFields fields, String document) {
        this.fields = fields;
        this.document = document.toLowerCase(Locale.ROOT);
    }

    void read(String text) {
        List<String> lines = text.lines()
                .filter(line -> !line.isBlank() && line.length() <= LONGEST_LINE)
                .limit(MOST_LINES)
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        char divider = divider(lines.get(0));
        List<List<String>> rows =
                lines.stream().map(line -> cells(line, divider)).toList();
        List<String> header = rows.get(0);
        List<String> named =
                rows.stream().filter(this::namesDocument).findFirst().orElse(null);
        boolean pairs = rows.stream().allMatch(row -> row.size() == 2);
        if (named != null && named != header && named.size() == header.size() && isHeader(header)) {
            row(header, named);
        } else if (named != null) {
            imported(named);
        } else if (pairs && !(rows.size() == 2 && isHeader(header))) {
            rows.forEach(row -> fields.add(row.get(0), row.get(1)));
        } else if (header.size() == 1) {
            lines.forEach(this::assignment);
        } else if (rows.size() > 1) {
            row(header, rows.get(1));
        }
    }

    /** A header has no number in it. */
    private static boolean isHeader(List<String> cells) {
        return cells.stream().allMatch(cell -> !cell.isEmpty() && cell.chars().noneMatch(Character::isDigit));
    }

    private void row(List<String> header, List<String> cells) {
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            fields.add(header.get(i), cells.get(i));
        }
    }

    /** Names and values by turns where the cells are such, else values only. */
    private void imported(List<String> cells) {
        List<String> said = new ArrayList<>(cells);
        said.removeIf(this::isDocument);
        int first = said.size() % 2;
        boolean byTurns = said.size() >= 2;
        for (int i = first; i + 1 < said.size(); i += 2) {
            byTurns &= said.get(i).matches("[\\p{L}][\\p{L}\\d _.-]{0,59}");
        }
        for (int i = byTurns ? first : 0; i < said.size(); i += byTurns ? 2 : 1) {
            if (byTurns) {
                fields.add(said.get(i), said.get(i + 1));
            } else {
                fields.add("field" + (i + 1), said.get(i));
            }
        }
    }

    private void assignment(String line) {
        int equals = line.indexOf('=') > 0 ? line.indexOf('=') : line.indexOf(':');
        if (equals > 0) {
            fields.add(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    private boolean namesDocument(List<String> cells) {
        return cells.stream().anyMatch(this::isDocument);
    }

    private boolean isDocument(String cell) {
        String path = cell.strip().toLowerCase(Locale.ROOT).replace('\\', '/');
        return path.equals(document) || path.endsWith("/" + document);
    }

    private static char divider(String line) {
        char best = ',';
        int most = 0;
        for (char divider : DIVIDERS) {
            int count = cells(line, divider).size();
            if (count > most) {
                most = count;
                best = divider;
            }
        }
        return best;
    }

    /** RFC 4180: a quoted cell may hold the divider, and a quote twice. */
    private static List<String> cells(String line, char divider) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == divider && !quoted) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }
}
