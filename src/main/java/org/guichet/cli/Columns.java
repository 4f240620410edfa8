package org.guichet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** JSON objects as a table for a terminal: as wide as they need to be, the last column free. */
final class Columns {

    private Columns() {}

    static void print(PrintStream out, List<String> names, List<JsonNode> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(names);
        for (JsonNode row : rows) {
            lines.add(names.stream().map(name -> row.path(name).asText("")).toList());
        }
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < names.size(); i++) {
                text.append(padded(line.get(i), width(lines, i))).append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }
}
