package io.whence.command.importing.trello.staging;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One value of a file as a tree that is never larger than it may be; how deep it is the parser sees to. */
final class BoundedJsonTree {

    /** Characters of its texts and names, and a few for each of its nodes. */
    private static final int SIZE_MAX = 4 << 20;

    private static final int NODE = 16;

    /** What can be long and is not kept: whether there was something is. */
    private static final Set<String> ONLY_WHETHER = Set.of(
            "attachments",
            "bioData",
            "customFieldItems",
            "descData",
            "limits",
            "nameData",
            "pluginData",
            "prefs",
            "previews",
            "stickers",
            "textData");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final JsonParser parser;
    private int left = SIZE_MAX;

    private BoundedJsonTree(JsonParser parser) {
        this.parser = parser;
    }

    /** The value the parser is at the beginning of, which is at its end then; null when it is too large. */
    static @Nullable JsonNode of(JsonParser parser) {
        var tree = new BoundedJsonTree(parser);
        var value = tree.value();
        return tree.left < 0 ? null : value;
    }

    private JsonNode value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode text() {
        var text = parser.getString();
        left -= text.length();
        return NODES.stringNode(text);
    }

    private ObjectNode object() {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            left -= NODE + name.length();
            if (ONLY_WHETHER.contains(name)) {
                object.put(name, isSomething());
            } else if (left < 0) {
                parser.skipChildren();
            } else {
                object.set(name, value());
            }
        }
        return object;
    }

    private ArrayNode array() {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            left -= NODE;
            if (left < 0) {
                parser.skipChildren();
            } else {
                array.add(value());
            }
        }
        return array;
    }

    private boolean isSomething() {
        boolean isEmpty = parser.currentToken() == JsonToken.VALUE_NULL;
        if (parser.currentToken().isStructStart()) {
            isEmpty = parser.nextToken().isStructEnd();
            for (int depth = isEmpty ? 0 : 1; depth > 0; ) {
                var token = parser.currentToken();
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (depth > 0) {
                    parser.nextToken();
                }
            }
        }
        return !isEmpty;
    }
}
