package io.whence.command.importing.stackexchange;

import io.whence.api.wire.EventJsonFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a row about a decision several may have taken together.
 *
 * @param originals the posts a duplicate duplicates
 * @param readable false when there was a text that said nothing of the kind
 */
record SharedDecisionText(List<SourceAuthor> voters, List<Long> originals, boolean readable) {

    /** Five decide on most sites; what names more than this is no decision of a site. */
    private static final int MOST = 100;

    private static final JsonMapper JSON = EventJsonFormat.mapper();
    private static final SharedDecisionText NONE = new SharedDecisionText(List.of(), List.of(), true);
    private static final SharedDecisionText UNREADABLE = new SharedDecisionText(List.of(), List.of(), false);

    static SharedDecisionText of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        try {
            var node = JSON.readTree(text);
            var voters = node.path("Voters");
            var originals = node.path("OriginalQuestionIds");
            return !node.isObject() || voters.size() > MOST || originals.size() > MOST
                    ? UNREADABLE
                    : new SharedDecisionText(voters(voters), originals(originals), true);
        } catch (JacksonException e) {
            return UNREADABLE;
        }
    }

    private static List<SourceAuthor> voters(JsonNode nodes) {
        var voters = new ArrayList<SourceAuthor>();
        for (JsonNode node : nodes) {
            var id = node.path("Id");
            var name = node.path("DisplayName");
            voters.add(new SourceAuthor(
                    id.isIntegralNumber() && id.canConvertToLong() ? id.longValue() : null,
                    name.isString() ? name.stringValue() : null));
        }
        return voters;
    }

    private static List<Long> originals(JsonNode nodes) {
        var originals = new ArrayList<Long>();
        for (JsonNode node : nodes) {
            if (node.isIntegralNumber() && node.canConvertToLong()) {
                originals.add(node.longValue());
            }
        }
        return originals;
    }
}
