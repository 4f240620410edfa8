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
            utterance.put("speaker", turn % 2 == 0 ? "A" : "B").put("confidence", 0.9);
            at = say(said.get(random.nextInt(said.size())), at, utterance, words);
        }
        return bytes(call);
    }

    private static double say(String text, double from, ObjectNode utterance, ArrayNode words) {
        utterance.put("text", text).put("start", Math.round(from * 1000));
        ArrayNode own = utterance.putArray("words");
        double at = from;
        for (String word : text.split(" ")) {
            ObjectNode timed = JSON.createObjectNode().put("text", word).put("start", Math.round(at * 1000));
            at += 1 / WORDS_PER_SECOND;
            timed.put("end", Math.round(at * 1000)).put("confidence", 0.93);
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
