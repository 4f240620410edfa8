package org.guichet.cli.bench.call;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/** Calls as a recogniser writes them, in French and English: the same every time. */
final class MadeUpCalls {

    private static final List<String> AGENT = List.of(
            "Larkfield service clients bonjour, que puis-je faire pour vous ?",
            "Je regarde votre dossier, ne quittez pas.",
            "Thank you for calling Larkfield, how can I help?",
            "I am looking at your order now.",
            "D'accord, je comprends, et c'était bien à la même adresse que d'habitude ?",
            "Je vais demander à mon collègue de l'entrepôt et je reviens vers vous tout de suite.",
            "I can see that the driver left a card, is there anything else on it?",
            "Right, and did anybody from the depot speak to you on that day?",
            "Je vous rappelle demain avant midi.",
            "Can you give me the number please?");

    private static final List<String> CUSTOMER = List.of(
            "Bonjour, ma commande numéro quatre sept un un deux n'est jamais arrivée.",
            "Euh, je je voudrais un remboursement de deux cent quarante euros cinquante.",
            "Vous pouvez me rappeler au zéro six trente-neuf quatre-vingt-dix-huit douze trente-quatre.",
            "The parcel was left in the rain and everything in it is ruined.",
            "My reference is a k seven four two and I called three times already.",
            "Cela fait trois semaines que j'attends, c'est inadmissible.",
            "It happened on the twelfth of March twenty twenty-five.",
            "Oui.",
            "D'accord, mais cela ne me dit pas ce que je dois faire maintenant.",
            "J'étais chez moi toute la journée et personne n'a sonné à la porte.",
            "Le livreur a écrit que j'étais absente alors que ce n'est pas vrai.",
            "I have been a customer of yours for many years and this never happened.",
            "They keep telling me that somebody will ring back and then nothing happens.",
            "Well, my neighbour saw the van drive away without stopping at all.",
            "Non, je n'ai rien reçu d'autre depuis, ni lettre ni message.",
            "No, nobody rang me back.");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double WORDS_PER_SECOND = 2.5;

    private MadeUpCalls() {}

    /**
     * A call with the time of every word, as AssemblyAI writes it.
     *
     * @param number makes it different from the others
     */
    static byte[] ordinary(int number, int turns) {
        Random random = new Random(number);
        ObjectNode call = JSON.createObjectNode();
        call.put("id", "bench-call-" + number).put("status", "completed").put("language_code", "fr");
        call.put("audio_duration", turns * 5).put("confidence", 0.93);
        ArrayNode words = call.putArray("words");
        ArrayNode utterances = call.putArray("utterances");
        double at = 0;
        for (int turn = 0; turn < turns; turn++) {
            List<String> said = turn % 2 == 0 ? AGENT : CUSTOMER;
            ObjectNode utterance = utterances.addObject();
            String speaker = turn % 2 == 0 ? "A" : "B";
            utterance.put("speaker", speaker).put("confidence", 0.9);
            at = say(said.get(random.nextInt(said.size())), at, speaker, utterance, words);
        }
        return bytes(call);
    }

    private static double say(String text, double from, String speaker, ObjectNode utterance, ArrayNode words) {
        utterance.put("text", text).put("start", Math.round(from * 1000));
        ArrayNode own = utterance.putArray("words");
        double at = from;
        for (String word : text.split(" ")) {
            ObjectNode timed = JSON.createObjectNode().put("text", word).put("start", Math.round(at * 1000));
            at += 1 / WORDS_PER_SECOND;
            timed.put("end", Math.round(at * 1000)).put("confidence", 0.9312).put("speaker", speaker);
            own.add(timed);
            words.add(timed);
        }
        utterance.put("end", Math.round(at * 1000));
        return at + 1;
    }

    /** A call of many turns and nothing else. */
    static byte[] longOne(int turns) {
        Random random = new Random(1);
        ArrayNode all = JSON.createArrayNode();
        for (int turn = 0; turn < turns; turn++) {
            List<String> said = turn % 2 == 0 ? AGENT : CUSTOMER;
            all.addObject()
                    .put("role", turn % 2 == 0 ? "agent" : "customer")
                    .put("text", said.get(random.nextInt(said.size())))
                    .put("start", turn * 5);
        }
        return bytes(JSON.createObjectNode().set("turns", all));
    }

    private static byte[] bytes(com.fasterxml.jackson.databind.JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
