package io.whence.command.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.board.RelativePosition;
import io.whence.api.text.FieldValidation;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reader of where in an order something goes, as a request says it: to one of its ends, or beside something that stands in it.
 */
public final class PositionRequestReader {

    private PositionRequestReader() {}

    /** An end of an order. */
    public enum End {
        @JsonProperty("first")
        FIRST,
        @JsonProperty("last")
        LAST
    }

    /**
     * The position asked for; null when none was.
     *
     * @throws io.whence.api.CommandRejectedException with {@code VALIDATION_FAILED} when there are several
     */
    public static <I> @Nullable RelativePosition<I> asked(@Nullable End at, @Nullable I before, @Nullable I after) {
        new FieldValidation()
                .unless(
                        Stream.of(at, before, after).filter(Objects::nonNull).count() <= 1,
                        "at",
                        "contradictory",
                        "Give one of at, before and after.")
                .orReject();
        if (before != null) {
            return RelativePosition.before(before);
        }
        if (after != null) {
            return RelativePosition.after(after);
        }
        return switch (at) {
            case FIRST -> RelativePosition.first();
            case LAST -> RelativePosition.last();
            case null -> null;
        };
    }

    /** As {@link #asked}, and at the end when nothing was. */
    public static <I> RelativePosition<I> orLast(@Nullable End at, @Nullable I before, @Nullable I after) {
        return Objects.requireNonNullElse(asked(at, before, after), RelativePosition.last());
    }
}
