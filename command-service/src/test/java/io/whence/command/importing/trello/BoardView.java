package io.whence.command.importing.trello;

import io.whence.api.id.ChecklistId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.task.Moment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A board as somebody sees it, whether an export says so or the events on record come to it. */
record BoardView(String name, boolean closed, List<ListId> order, Map<ListId, Column> lists, Map<TaskId, Card> cards) {

    /** A list, with those of its cards that are not deleted in order. */
    record Column(String name, boolean closed, @Nullable Integer limit, List<TaskId> cards) {}

    record Card(
            String name,
            String desc,
            boolean closed,
            boolean done,
            @Nullable Moment start,
            @Nullable Moment due,
            Set<String> labels,
            Set<MemberId> members,
            Map<ChecklistId, Checklist> checklists,
            List<String> comments) {}

    record Checklist(String name, List<Item> items) {}

    record Item(String text, boolean done, @Nullable MemberId member) {}
}
