package org.guichet.channel.call;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.guichet.channel.content.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Reads a transcript's JSON as a stream and keeps of it only what calls are read from: of a document of 50 MB mostly lists
 * of words that say again what the sentences beside them say. Where such a list comes first, one does not know yet whether
 * sentences will follow: it is left out, and {@link #isWhole} tells at the end whether that was right. Used once.
 */
final class TreeReader {

    /** Never read: loudness, tokens of the recogniser, what a model thinks of the call. */
    private static final Set<String> UNUSED = Set.of(
            "tokens",
            "LoudnessScores",
            "word_segments",
            "sentiment_analysis_results",
            "chapters",
            "entities",
            "content_safety_labels",
            "iab_categories_result",
            "auto_highlights_result",
            "interpolated",
            "paragraphs",
            "topics",
            "intents",
            "sentiments",
            "extensions",
            "word_confidence");

    /** Lists of sentences; the words of each are its text again. */
    private static final Set<String> SENTENCES =
            Set.of("utterances", "segments", "phrases", "sentences", "nBest", "NBest");

    private static final Set<String> WORDS = Set.of("words", "Words", "displayWords");

    /** Words under a sentence, of which only how sure they are is wanted. */
    private static final String ITEMS = "Items";

    private static final Set<String> UNUSED_OF_ITEMS = Set.of("Type", "Content", "EndOffsetMillis");

    private static final String UTTERANCES = "utterances";
    private static final String BODY = "body";

    private final JsonParser parser;
    private final boolean everyWord;
    private boolean wordsLeftOut;
    private boolean utterances;
    private boolean lost;

    /** @param everyWord whether lists of words are kept wherever nothing shows that sentences hold them too */
    TreeReader(JsonParser parser, boolean everyWord) {
        this.parser = parser;
        this.everyWord = everyWord;
    }

    /** Whether nothing was left out but what the rest says again. */
    boolean isWhole() {
        return !lost && (utterances || !wordsLeftOut);
    }

    /**
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON, or ends too early, or goes on behind
     *     its end
     */
    JsonNode read() throws IOException {
        if (parser.nextToken() == null) {
            throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "nothing");
        }
        JsonNode root = value(null);
        return parser.nextToken() == null ? root : lines(root);
    }

    /** JSON Lines: one object after the other, as recognisers write what they hear while they listen. */
    private ArrayNode lines(JsonNode first) throws IOException {
        ArrayNode all = JsonNodeFactory.instance.arrayNode().add(first);
        do {
            if (!first.isObject() || parser.currentToken() != JsonToken.START_OBJECT) {
                throw new JsonParseException(parser, "something follows the document");
            }
            all.add(value(null));
        } while (parser.nextToken() != null);
        return all;
    }

    /** @param list the name of the list that this is in, or of this list */
    private JsonNode value(@Nullable String list) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> BODY.equals(list) ? body() : object(list);
            case START_ARRAY -> array(list);
            case VALUE_STRING -> TextNode.valueOf(clean(parser.getText()));
            case VALUE_NUMBER_INT -> integer();
            case VALUE_NUMBER_FLOAT -> DoubleNode.valueOf(parser.getDoubleValue());
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            default -> NullNode.getInstance();
        };
    }

    private JsonNode integer() throws IOException {
        JsonParser.NumberType type = parser.getNumberType();
        return type == JsonParser.NumberType.BIG_INTEGER
                ? TextNode.valueOf(parser.getText())
                : LongNode.valueOf(parser.getLongValue());
    }

    /** A vCon holds whole documents of recognisers: the sentences of one say nothing of the words of another. */
    private ObjectNode body() throws IOException {
        boolean leftOutBefore = wordsLeftOut;
        boolean utterancesBefore = utterances;
        wordsLeftOut = false;
        utterances = false;
        ObjectNode body = object(BODY);
        lost |= !isWhole();
        wordsLeftOut = leftOutBefore;
        utterances = utterancesBefore;
        return body;
    }

    private ObjectNode object(@Nullable String list) throws IOException {
        CompactFields few = new CompactFields();
        Map<String, JsonNode> fields = few;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            if (isUnused(name, list)) {
                parser.skipChildren();
                continue;
            }
            if (fields == few && few.isFull()) {
                fields = new LinkedHashMap<>(few);
            }
            fields.put(name, value(name));
        }
        return new VendorObject(fields);
    }

    private boolean isUnused(String name, @Nullable String list) {
        if (!parser.currentToken().isStructStart()) {
            return ITEMS.equals(list) && UNUSED_OF_ITEMS.contains(name);
        }
        return UNUSED.contains(name) || WORDS.contains(name) && (isOfSentence(list) || mayBeLeftOut());
    }

    private static boolean isOfSentence(@Nullable String list) {
        return list != null && SENTENCES.contains(list);
    }

    private boolean mayBeLeftOut() {
        wordsLeftOut |= !everyWord;
        return !everyWord;
    }

    private ArrayNode array(@Nullable String list) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(list));
        }
        utterances |= UTTERANCES.equals(list) && !array.isEmpty();
        return array;
    }

    /** Most texts are clean, and looking costs less than copying. */
    private static String clean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n' && c != '\t' || c >= 0x7f && c < 0xa0 || Character.isSurrogate(c)) {
                return CleanText.of(text);
            }
        }
        return text;
    }
}
