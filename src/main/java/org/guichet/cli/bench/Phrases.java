package org.guichet.cli.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented complaints, in French, English and German, as long as asked for. */
final class Phrases {

    private static final List<List<String>> LANGUAGES = List.of(
            List.of(
                    "Ma commande %d du 12 février 2026 est arrivée cassée et personne ne répond à mes appels.",
                    "J'ai déjà écrit deux fois à votre service clientèle, sans la moindre réponse à ce jour.",
                    "Le réfrigérateur livré n'est pas celui que j'avais choisi, et la porte ferme mal.",
                    "Je demande le remboursement de 129,90 euros ainsi que des frais de livraison.",
                    "Le technicien n'est jamais passé alors que j'avais pris une journée de congé exprès.",
                    "Votre conseillère m'a pourtant assuré que l'échange serait fait sous huit jours.",
                    "Où en est mon dossier ? À défaut de réponse, je saisirai le médiateur dès le mois prochain."),
            List.of(
                    "My parcel for order %d never arrived although the tracking page says it was delivered.",
                    "I have called your customer service three times and was cut off each time.",
                    "The replacement was the wrong colour and the box had been opened before.",
                    "I want a full refund of £49.50 and an apology for the time this has cost me.",
                    "The engineer did not come on Monday, and nobody told me that the visit was cancelled.",
                    "Please let me know by Friday what you intend to do about it."),
            List.of(
                    "Die Waschmaschine aus der Bestellung %d läuft seit der Lieferung nicht und ist außerdem zerkratzt.",
                    "Auf meine Beschwerde vom März habe ich bis heute keine Antwort erhalten.",
                    "Ich möchte den Kaufpreis von 389,00 Euro zurück, und zwar noch in diesem Monat.",
                    "Ihr Kundendienst hat den vereinbarten Termin ohne Rückmeldung verstreichen lassen.",
                    "Bitte bestätigen Sie mir, dass Sie das Gerät abholen und die Kosten übernehmen."));

    private Phrases() {}

    /** About so many characters, whole sentences of one language. */
    static String complaint(RandomGenerator random, long order, int length) {
        List<String> language = LANGUAGES.get(random.nextInt(LANGUAGES.size()));
        StringBuilder text = new StringBuilder(language.get(0).formatted(order));
        while (text.length() < length) {
            text.append(random.nextInt(5) == 0 ? "\n\n" : " ")
                    .append(language.get(1 + random.nextInt(language.size() - 1)));
        }
        return text.toString();
    }
}
