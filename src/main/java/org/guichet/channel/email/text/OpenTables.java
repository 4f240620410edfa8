package org.guichet.channel.email.text;

import org.guichet.channel.email.text.ElementKind.Role;
import org.jspecify.annotations.Nullable;

/** What tags of tables open and end, those left out included (HTML standard, sections 13.2.6.4.9 to 13.2.6.4.15). */
final class OpenTables {

    private final OpenElements open;

    OpenTables(OpenElements open) {
        this.open = open;
    }

    /** @param paragraphsEnd whether an open paragraph ends before a table: old pages have tables in paragraphs */
    void start(Opened part, boolean paragraphsEnd) {
        switch (part.role()) {
            case TABLE -> table(part, paragraphsEnd);
            case SECTION -> section(part);
            case ROW -> row(part);
            default -> cell(part);
        }
    }

    private void table(Opened table, boolean paragraphsEnd) {
        if (open.place() != null && open.place() != Role.CELL) {
            open.closeInTable(Role.TABLE);
        }
        if (paragraphsEnd) {
            open.closeParagraph();
        }
        open.open(table);
    }

    private void section(Opened section) {
        if (open.place() != null) {
            toTable();
            open.open(section);
        }
    }

    private void row(Opened row) {
        if (open.place() != null) {
            toSection();
            open.open(row);
        }
    }

    private void cell(Opened cell) {
        if (open.place() == null) {
            return;
        }
        closeWhile(Role.CELL);
        if (open.place() != Role.ROW) {
            row(Opened.implied("tr"));
        }
        open.open(cell);
    }

    private void toSection() {
        closeWhile(Role.CELL);
        closeWhile(Role.ROW);
        if (open.place() == Role.TABLE) {
            open.open(Opened.implied("tbody"));
        }
    }

    private void toTable() {
        closeWhile(Role.CELL);
        closeWhile(Role.ROW);
        closeWhile(Role.SECTION);
    }

    private void closeWhile(Role part) {
        if (open.place() == part) {
            open.closeInTable(part);
        }
    }

    /** False where a tree knows better. */
    boolean end(ElementKind part) {
        @Nullable Role place = open.place();
        if (place == null) {
            return true;
        }
        switch (part.role()) {
            case TABLE -> open.closeInTable(Role.TABLE);
            case SECTION -> {
                if (open.isInTable(part)) {
                    toTable();
                }
            }
            case ROW -> {
                closeWhile(Role.CELL);
                closeWhile(Role.ROW);
            }
            default -> {
                boolean its = open.isInTable(part);
                if (its) {
                    closeWhile(Role.CELL);
                }
                return its || place != Role.CELL;
            }
        }
        return true;
    }
}
