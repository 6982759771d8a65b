package io.whence.api.board;

import io.whence.api.Command;
import io.whence.api.id.BoardId;
import io.whence.api.id.ListId;
import io.whence.api.text.FieldUpdate;
import io.whence.api.text.FieldValidation;
import org.jspecify.annotations.Nullable;

/** The commands to a list on a board. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface ListCommand extends Command {

    @Override
    default String aggregateId() {
        return listId().value();
    }

    ListId listId();

    /** Adds a list to a board; {@code limit} is null for any number of tasks. */
    record AddList(
            ListId listId,
            BoardId boardId,
            String name,
            @Nullable Integer limit,
            RelativePosition<ListId> position) implements ListCommand {
        public AddList {
            new FieldValidation().name("name", name).limit("limit", limit).orReject();
        }
    }

    /** Changes what is not null. */
    record ChangeList(
            ListId listId,
            @Nullable String name,
            @Nullable FieldUpdate<Integer> limit,
            @Nullable RelativePosition<ListId> position)
            implements ListCommand {
        public ChangeList {
            var check = new FieldValidation();
            if (name != null) {
                check.name("name", name);
            }
            check.limit("limit", limit == null ? null : limit.to())
                    .unless(
                            name != null || limit != null || position != null,
                            "",
                            "nothing-to-change",
                            "Give a name, a limit or a position.")
                    .orReject();
        }
    }

    /** Puts a list away with the tasks in it. */
    record ArchiveList(ListId listId) implements ListCommand {}

    /** Takes a list back into use. */
    record UnarchiveList(ListId listId) implements ListCommand {}
}
