package io.whence.command.importing.trello.state;

import io.whence.api.event.ListEvent;
import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import org.jspecify.annotations.Nullable;

/** The state of a list of the board by what came from Trello. */
public final class ReplayedListState {

    public final ListId id;
    public String name = "";

    public @Nullable Integer limit;

    public boolean archived;
    public final PositionOrder<TaskId> tasks = new PositionOrder<>();

    ReplayedListState(ListId id) {
        this.id = id;
    }

    void evolve(ListEvent event) {
        switch (event) {
            case ListEvent.ListAdded e -> {
                name = e.name();
                limit = e.limit();
            }
            case ListEvent.ListRenamed e -> name = e.name();
            case ListEvent.ListLimited e -> limit = e.limit();
            case ListEvent.ListArchived _ -> archived = true;
            case ListEvent.ListUnarchived _ -> archived = false;
            case ListEvent.ListMoved _ -> {}
        }
    }
}
