package org.guichet.policy;

import java.util.List;

/**
 * The policy in one language.
 *
 * @param title of the whole
 * @param lead one sentence that says where it comes from
 */
public record Policy(String title, String lead, List<Section> sections) {

    public Policy {
        sections = List.copyOf(sections);
    }

    /** Sentences about one thing. */
    public record Section(String id, String title, List<String> sentences) {
        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /** As Markdown. */
    public String markdown() {
        StringBuilder text = new StringBuilder("# ")
                .append(title)
                .append("\n\n")
                .append(lead)
                .append('\n');
        for (Section section : sections) {
            text.append("\n## ").append(section.title()).append("\n\n");
            section.sentences()
                    .forEach(sentence -> text.append("- ").append(sentence).append('\n'));
        }
        return text.toString();
    }
}
