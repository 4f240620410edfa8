package org.guichet.cli.bench;

/** What the rounds of mails gave. */
final class MailFigures {

    final Series bare = new Series();
    final Series first = new Series();
    final Series cases = new Series();
    final Series compared = new Series();
    final Series full = new Series();
    double kilobytes;
}
