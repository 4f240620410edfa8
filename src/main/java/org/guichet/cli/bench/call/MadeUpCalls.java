package org.guichet.cli.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Calls as recognisers write them, in French and English: the same every time. */
final class MadeUpCalls {

    private static final List<String> FRENCH_AGENT = List.of(
            "Larkfield service clients bonjour, que puis-je faire pour vous ?",
            "Je regarde votre dossier, ne quittez pas.",
            "D'accord, je comprends, et c'était bien à la même adresse que d'habitude ?",
            "Je vais demander à mon collègue de l'entrepôt et je reviens vers vous tout de suite.",
            "Je vous rappelle demain avant midi.");

    private static final List<String> ENGLISH_AGENT = List.of(
            "Thank you for calling Larkfield, how can I help?",
            "I am looking at your order now.",
            "I can see that the driver left a card, is there anything else on it?",
            "Right, and did anybody from the depot speak to you on that day?",
            "Can you give me the number please?");

    private static final List<String> FRENCH_CUSTOMER = List.of(
            "Bonjour, ma commande numéro quatre sept un un deux n'est jamais arrivée.",
            "Euh, je je voudrais un remboursement de deux cent quarante euros cinquante.",
            "Vous pouvez me rappeler au zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre.",
            "Cela fait trois semaines que j'attends, c'est inadmissible.",
            "Oui.",
            "D'accord, mais cela ne me dit pas ce que je dois faire maintenant.",
            "J'étais chez moi toute la journée et personne n'a sonné à la porte.",
            "Le livreur a écrit que j'étais absente alors que ce n'est pas vrai.",
            "Non, je n'ai rien reçu d'autre depuis, ni lettre ni message.");

    private static final List<String> ENGLISH_CUSTOMER = List.of(
            "The parcel was left in the rain and everything in it is ruined.",
            "My reference is a k seven four two and I called three times already.",
            "It happened on the twelfth of March twenty twenty-five.",
            "I have been a customer of yours for many years and this never happened.",
            "They keep telling me that somebody will ring back and then nothing happens.",
            "Well, my neighbour saw the van drive away without stopping at all.",
            "No, nobody rang me back.");

    private static final double WORDS_PER_SECOND = 2.5;

    private MadeUpCalls() {}

    /** @param from seconds into the call */
    record Word(String text, double from, double to) {}

    record Turn(boolean agent, String text, List<Word> words) {
        double from() {
            return words.get(0).from();
        }

        double to() {
            return words.get(words.size() - 1).to();
        }
    }

    /**
     * A call of some minutes with the time of every word, in the words of a vendor.
     *
     * @param number makes it different from the others; every third one is in English
     */
    static byte[] ordinary(int number, int turns, Vendor vendor) {
        Random random = new Random(number);
        boolean french = number % 3 != 0;
        List<Turn> call = new ArrayList<>();
        double at = 0;
        for (int turn = 0; turn < turns; turn++) {
            boolean agent = turn % 2 == 0;
            Turn said = said(agent, pick(agent, french, random), at);
            call.add(said);
            at = said.to() + 1;
        }
        return bytes(vendor.written("bench-call-" + number, french ? "fr" : "en", call));
    }

    private static String pick(boolean agent, boolean french, Random random) {
        List<String> sentences =
                agent ? french ? FRENCH_AGENT : ENGLISH_AGENT : french ? FRENCH_CUSTOMER : ENGLISH_CUSTOMER;
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static Turn said(boolean agent, String text, double from) {
        List<Word> words = new ArrayList<>();
        double at = from;
        for (String word : text.split(" ")) {
            words.add(new Word(word, millis(at), millis(at + 1 / WORDS_PER_SECOND)));
            at += 1 / WORDS_PER_SECOND;
        }
        return new Turn(agent, text, words);
    }

    private static double millis(double seconds) {
        return Math.round(seconds * 1000) / 1000.0;
    }

    /** A call of many turns, in French, and nothing else. */
    static byte[] longOne(int turns) {
        Random random = new Random(1);
        ObjectMapper json = new ObjectMapper();
        ArrayNode all = json.createArrayNode();
        for (int turn = 0; turn < turns; turn++) {
            boolean agent = turn % 2 == 0;
            all.addObject()
                    .put("role", agent ? "agent" : "customer")
                    .put("text", pick(agent, true, random))
                    .put("start", turn * 5);
        }
        return bytes(json.createObjectNode().set("turns", all));
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
