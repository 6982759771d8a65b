package io.whence.query.timeline.entry;

import io.whence.api.wire.EventJsonFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The text that people wrote in an event, in lower case. */
public record SearchableText(String text) {

    private static final JsonMapper DATA = EventJsonFormat.mapper();
    private static final Set<String> WRITTEN =
            Set.of("title", "body", "comment", "note", "name", "text", "label", "tags", "override");

    public static SearchableText of(TimelineEntry entry) {
        return new SearchableText(entry.data());
    }

    /** Whether all of the words are in it. */
    public boolean holds(List<String> words) {
        // What is nowhere in the event is not in its text: most are told apart without reading them.
        if (words.isEmpty()) {
            return true;
        }
        var written = written(DATA.readTree(text)).toLowerCase(Locale.ROOT);
        return words.stream().allMatch(written::contains);
    }

    private static String written(JsonNode event) {
        var written = new StringBuilder();
        event.propertyStream()
                .filter(field -> WRITTEN.contains(field.getKey()))
                .forEach(field -> written.append(field.getValue()).append('\n'));
        return written.toString();
    }
}
