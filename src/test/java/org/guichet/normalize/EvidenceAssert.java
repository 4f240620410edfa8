package org.guichet.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.guichet.cases.Case;
import org.guichet.cases.CaseJson;
import org.guichet.cases.Contact;
import org.guichet.cases.Evidence;

/** What holds for the evidence of every case. */
public final class EvidenceAssert {

    private EvidenceAssert() {}

    /** Every pointer leads to a value, every position to its quote, and every extracted value has evidence. */
    public static void assertSound(Case opened) {
        JsonNode tree = CaseJson.toTree(opened);
        opened.evidence().forEach((pointer, evidence) -> {
            assertThat(tree.at(pointer).isMissingNode())
                    .as("%s leads nowhere", pointer)
                    .isFalse();
            assertQuoteStandsThere(opened, pointer, evidence);
        });
        for (String list :
                List.of("/complainant/emails", "/complainant/phones", "/references", "/amounts", "/remedySought")) {
            for (int i = 0; i < tree.at(list).size(); i++) {
                assertThat(opened.evidence()).containsKey(list + "/" + i);
            }
        }
        for (String value : List.of(
                "/complainant/name",
                "/subject",
                "/language",
                "/occurredOn",
                "/product",
                "/site",
                "/harm",
                "/complainant/address")) {
            if (!tree.at(value).isMissingNode()) {
                assertThat(opened.evidence()).containsKey(value);
            }
        }
    }

    private static void assertQuoteStandsThere(Case opened, String pointer, Evidence evidence) {
        if (evidence.from() == null || evidence.to() == null) {
            return;
        }
        Contact contact = opened.contact(evidence.contact()).orElseThrow();
        String text = text(contact, evidence.part()).orElseThrow(() -> new AssertionError("no text for " + evidence));
        assertThat(text.substring(evidence.from(), evidence.to())).as(pointer).isEqualTo(evidence.quote());
    }

    private static Optional<String> text(Contact contact, String part) {
        String[] words = part.split(":", 2);
        return switch (words[0]) {
            case "body" -> Optional.of(contact.text());
            case "page" ->
                Optional.of(contact.pages().get(Integer.parseInt(words[1]) - 1).text());
            case "turn" ->
                Optional.of(contact.turns().get(Integer.parseInt(words[1]) - 1).text());
            case "header", "field" ->
                Optional.ofNullable(contact.subject()).filter(subject -> words[1].equalsIgnoreCase("subject"));
            default -> Optional.empty();
        };
    }
}
