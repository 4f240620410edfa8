package org.guichet.channel.scan.letter;

import java.util.List;
import java.util.Optional;
import org.guichet.submission.Span;

/**
 * What a letter says by the places of its words.
 *
 * @param name of the person who wrote, without a title
 * @param organisation for which they wrote
 * @param address lines of street, town and country
 * @param recipient the addressee's lines
 * @param date on the letter
 * @param stamp date on which a stamp says that it was received
 * @param numbers what its head and subject give a number of
 * @param own the complainant's own words on each page, in order
 * @param endings where on each page the closing begins; the length of its text where none does
 * @param enclosures as the letter names them
 * @param severalSenders whether a later page begins a letter that somebody else signed
 */
public record Letter(
        Optional<Located> name,
        Optional<Located> organisation,
        Optional<Located> address,
        Optional<Located> email,
        Optional<Located> phone,
        List<String> recipient,
        Optional<Dated> date,
        Optional<Dated> stamp,
        Optional<Located> subject,
        List<LetterNumber> numbers,
        List<List<Span>> own,
        List<Integer> endings,
        List<String> enclosures,
        boolean severalSenders) {

    public Letter {
        recipient = List.copyOf(recipient);
        numbers = List.copyOf(numbers);
        own = own.stream().map(List::copyOf).toList();
        endings = List.copyOf(endings);
        enclosures = List.copyOf(enclosures);
    }

    /**
     * Reads a letter. Takes time linear in its text; never throws for what it says.
     *
     * @param country ISO 3166-1 alpha-2 of the organisation: how numeric dates are read
     */
    public static Letter of(List<PageSource> pages, String country) {
        return new LetterReading(pages, country).letter();
    }
}
