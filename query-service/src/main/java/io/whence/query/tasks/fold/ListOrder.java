package io.whence.query.tasks.fold;

import io.whence.api.board.RelativePosition;
import io.whence.api.id.TaskId;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.tasks.document.BoardPosition;
import io.whence.query.tasks.document.FractionalRank;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.document.ListPositionDocument;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The order of tasks in their lists. The cost of a move does not depend on how many tasks there are. */
record ListOrder(RecordedEvent recorded, DocumentSession session) {

    private record Between(
            @Nullable ListPositionDocument low, @Nullable ListPositionDocument high) {}

    /** Puts a task where it is to stand, from wherever it stood; null, and nothing happens, where there is no such list. */
    @Nullable
    BoardPosition place(String taskId, String listId, RelativePosition<TaskId> position) {
        var list = session.get(ListDocument.ALL, listId);
        if (list == null) {
            return null;
        }
        var left = session.get(ListPositionDocument.ALL, taskId);
        if (left != null) {
            join(left.listId(), left.before(), left.after());
        }
        session.delete(ListPositionDocument.ALL, taskId);
        var between = find(listId, position);
        var low = between.low;
        var high = between.high;
        var lowId = low == null ? null : low.id();
        var highId = high == null ? null : high.id();
        var rank = rank(low, high);
        session.put(
                ListPositionDocument.ALL,
                taskId,
                new ListPositionDocument(taskId, listId, rank, recorded.position(), lowId, highId));
        join(listId, lowId, taskId);
        join(listId, taskId, highId);
        return new BoardPosition(list.boardId(), listId, rank);
    }

    private static FractionalRank rank(@Nullable ListPositionDocument low, @Nullable ListPositionDocument high) {
        if (low == null) {
            return high == null ? FractionalRank.MIDDLE : high.rank().before();
        }
        return high == null
                ? low.rank().after()
                : FractionalRank.between(low.rank(), high.rank(), high.placedAt() > low.placedAt());
    }

    /** Where a neighbour has left meanwhile, it is the end. */
    private Between find(String listId, RelativePosition<TaskId> position) {
        var list = Objects.requireNonNull(session.get(ListDocument.ALL, listId));
        var last = new Between(standing(list.tail()), null);
        var neighbour = standing(Objects.toString(position.beside(), null));
        return switch (position.at()) {
            case FIRST -> new Between(null, standing(list.head()));
            case LAST -> last;
            case BEFORE ->
                neighbour == null || !neighbour.listId().equals(listId)
                        ? last
                        : new Between(standing(neighbour.before()), neighbour);
            case AFTER ->
                neighbour == null || !neighbour.listId().equals(listId)
                        ? last
                        : new Between(neighbour, standing(neighbour.after()));
        };
    }

    /** Makes two tasks neighbours; null stands for an end of the list. */
    private void join(String listId, @Nullable String low, @Nullable String high) {
        change(low, standing -> standing.after(high));
        change(high, standing -> standing.before(low));
        var list = session.get(ListDocument.ALL, listId);
        if (list != null) {
            var head = low == null ? high : list.head();
            var tail = high == null ? low : list.tail();
            session.put(ListDocument.ALL, listId, list.between(head, tail, recorded));
        }
    }

    private void change(@Nullable String id, UnaryOperator<ListPositionDocument> change) {
        var standing = standing(id);
        if (standing != null) {
            session.put(ListPositionDocument.ALL, standing.id(), change.apply(standing));
        }
    }

    private @Nullable ListPositionDocument standing(@Nullable String id) {
        return id == null ? null : session.get(ListPositionDocument.ALL, id);
    }
}
