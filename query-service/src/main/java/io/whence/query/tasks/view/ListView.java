package io.whence.query.tasks.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.whence.query.tasks.document.ListDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list as it is answered.
 *
 * @param board absent where the list is shown on it
 * @param limit how many tasks it is meant to hold; null for any number
 * @param count how many it holds, without archived and deleted ones
 * @param tasks the first ones, in their order; absent where the list is shown by itself
 * @param more where the rest is, relative to the host; null when there is none
 */
public record ListView(
        String id,
        long version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BoardReference board,
        String name,
        @Nullable Integer limit,
        boolean archived,
        int count,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CardView> tasks,
        @Nullable String more) {

    static ListView of(
            ListDocument list, @Nullable BoardReference board, @Nullable List<CardView> tasks, @Nullable String more) {
        return new ListView(
                list.id(),
                list.version(),
                board,
                list.name(),
                list.limit(),
                list.archived(),
                list.count(),
                tasks,
                more);
    }
}
