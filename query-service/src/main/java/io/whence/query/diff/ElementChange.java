package io.whence.query.diff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.id.TypeIds;
import io.whence.query.asof.FieldDelta;
import io.whence.query.asof.RootDifference;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.text.TextDiff;
import io.whence.query.text.TextDiff.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The change of one thing.
 *
 * @param kind as its id begins: question, answer, comment, task, checklist, item, board or list
 * @param on what it hangs on directly; absent for what hangs on nothing
 */
@Schema(name = "ThingChange")
record ElementChange(
        String kind,
        String id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String on,
        List<FieldChange> fields) {

    /**
     * What changed of one field.
     *
     * @param old null where there was nothing
     * @param now null where there is nothing any more
     * @param words for text that became other text: joined without the inserted parts it is the old one, without the deleted
     *     parts the new one
     * @param eventIds of every event that changed it, also where a later one changed it again
     */
    record FieldChange(
            String field,
            @Nullable Object old,
            @JsonProperty("new") @Nullable Object now,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Part> words,

            List<String> eventIds) {

        private static FieldChange of(FieldDelta delta, Map<Long, RecordedEvent> events) {
            var words = delta.old() instanceof String old && delta.now() instanceof String now && isProse(delta.field())
                    ? TextDiff.words(old, now)
                    : null;
            return new FieldChange(delta.field(), delta.old(), delta.now(), words, cited(delta, events));
        }

        private static boolean isProse(String field) {
            return PROSE.contains(field);
        }
    }

    private static final Set<String> PROSE = Set.of("title", "body", "text", "name");

    static List<ElementChange> of(RootDifference difference) {
        var things = new LinkedHashMap<String, List<FieldDelta>>();
        difference
                .deltas()
                .forEach(delta -> things.computeIfAbsent(delta.id(), _ -> new ArrayList<>())
                        .add(delta));
        return things.entrySet().stream()
                .map(thing -> new ElementChange(
                        TypeIds.prefixOf(thing.getKey()),
                        thing.getKey(),
                        thing.getValue().getFirst().on(),
                        thing.getValue().stream()
                                .map(delta -> FieldChange.of(delta, difference.events()))
                                .toList()))
                .toList();
    }

    static List<String> cited(FieldDelta delta, Map<Long, RecordedEvent> events) {
        return delta.positions().stream()
                .map(position -> Objects.requireNonNull(events.get(position)).eventId())
                .toList();
    }
}
