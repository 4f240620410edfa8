package org.guichet.channel.call;

import java.util.List;

/** How companies answer the phone, in French and English. */
final class Greetings {

    private static final List<String> GREETINGS = List.of(
            "thank you for calling",
            "thanks for calling",
            "how can i help",
            "how may i help",
            "how can i assist",
            "how may i assist",
            "what can i do for you",
            "merci d'avoir appele",
            "merci de votre appel",
            "que puis-je faire pour vous",
            "comment puis-je vous aider",
            "en quoi puis-je vous aider",
            "puis-je vous renseigner",
            "a votre service",
            "je vous ecoute",
            "a votre ecoute",
            "service client bonjour",
            "service clients bonjour",
            "service client, bonjour",
            "service clients, bonjour");

    private Greetings() {}

    /** Whether these are the words of somebody who answers the phone for a company. */
    static boolean isCompanyGreeting(String text) {
        String folded = RoleWords.folded(text.substring(0, Math.min(text.length(), 500)))
                .replace('’', '\'');
        return GREETINGS.stream().anyMatch(folded::contains);
    }
}
