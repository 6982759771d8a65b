package io.whence.command.task;

import io.whence.api.id.ListId;
import io.whence.api.id.TaskId;
import io.whence.api.task.TaskCommand.Placement;
import io.whence.api.text.FieldValidation;
import io.whence.command.board.PositionRequestReader;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A reader of the list that a task goes to, and of the place in it, as a request says them. */
final class PlacementRequestReader {

    private PlacementRequestReader() {}

    /**
     * The place asked for; null when none was.
     *
     * @throws io.whence.api.CommandRejectedException with {@code VALIDATION_FAILED} when it is said where in a list, but not in which
     */
    static @Nullable Placement asked(
            @Nullable ListId list,
            PositionRequestReader.@Nullable End at,
            @Nullable TaskId before,
            @Nullable TaskId after,
            @Nullable String override) {
        boolean nothing = Stream.of(list, at, before, after, override).allMatch(Objects::isNull);
        return nothing ? null : required(list, at, before, after, override);
    }

    /** As {@link #asked}, and a list has to be named. */
    static Placement required(
            @Nullable ListId list,
            PositionRequestReader.@Nullable End at,
            @Nullable TaskId before,
            @Nullable TaskId after,
            @Nullable String override) {
        new FieldValidation().required("list", list).orReject();
        return new Placement(Objects.requireNonNull(list), PositionRequestReader.orLast(at, before, after), override);
    }
}
