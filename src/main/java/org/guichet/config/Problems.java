package org.guichet.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;

/** Collects the problems of one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    /** @param file as it shall be named */
    Problems(String file) {
        this.file = file;
    }

    void at(Node node, String message, String hint) {
        at(node.getStartMark(), message, hint);
    }

    /** @param line from 0, as {@code column} */
    void at(int line, int column, String message, String hint) {
        found.add(new Problem(file, line + 1, column + 1, message, hint));
    }

    void at(Optional<Mark> mark, String message, String hint) {
        int line = mark.map(Mark::getLine).orElse(0) + 1;
        int column = mark.map(Mark::getColumn).orElse(0) + 1;
        found.add(new Problem(file, line, column, message, hint));
    }

    /** Of something that can be used, and probably is not what was meant. */
    void warn(Node node, String message, String hint) {
        int line = node.getStartMark().map(Mark::getLine).orElse(0) + 1;
        int column = node.getStartMark().map(Mark::getColumn).orElse(0) + 1;
        found.add(new Problem(file, line, column, message, hint, Problem.Severity.WARNING));
    }

    void inFile(String message, String hint) {
        found.add(new Problem(file, 1, 1, message, hint));
    }

    String file() {
        return file;
    }

    List<Problem> found() {
        return found.stream().distinct().sorted().toList();
    }
}
