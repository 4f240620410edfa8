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
 * of words that say again what the sentences beside them say.
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

    private final JsonParser parser;

    private TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON, or ends too early, or goes on behind
     *     its end
     */
    static JsonNode read(JsonParser parser) throws IOException {
        TreeReader reader = new TreeReader(parser);
        if (parser.nextToken() == null) {
            throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "nothing");
        }
        JsonNode root = reader.value(null);
        if (parser.nextToken() != null) {
            throw new JsonParseException(parser, "something follows the document");
        }
        return root;
    }

    /** @param list the name of the list that this is in, or of this list */
    private JsonNode value(@Nullable String list) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(list);
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
        return new ObjectNode(JsonNodeFactory.instance, fields);
    }

    private boolean isUnused(String name, @Nullable String list) {
        boolean structure = parser.currentToken().isStructStart();
        return structure && (UNUSED.contains(name) || WORDS.contains(name) && list != null && SENTENCES.contains(list));
    }

    private ArrayNode array(@Nullable String list) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(list));
        }
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
