package org.guichet.channel.scan.letter;

/** @param field of {@link org.guichet.submission.Fields}: what the letter calls the number */
public record LetterNumber(String field, Located at) {}
