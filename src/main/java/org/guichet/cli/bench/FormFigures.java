package org.guichet.cli.bench;

/** What the rounds of form posts gave. */
final class FormFigures {

    final Series nothing = new Series();
    final Series grouped = new Series();
    final Series single = new Series();
    final Series posts = new Series();
    final Series full = new Series();
    final Series alone = new Series();
    final Series cases = new Series();
    double loadMicros;

    /** Posts a second, if every one took the server's time and the database's one after the other. */
    double limit() {
        return 1 / (1 / nothing.rate() + 1 / grouped.rate());
    }
}
