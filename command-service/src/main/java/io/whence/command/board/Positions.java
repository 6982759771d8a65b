package io.whence.command.board;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.api.board.Position;
import io.whence.api.text.Check;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads off a request where in an order something goes: to one of its ends, or beside something that stands in it. */
public final class Positions {

    private Positions() {}

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
     * @throws io.whence.api.RejectedException with {@code VALIDATION_FAILED} when there are several
     */
    public static <I> @Nullable Position<I> asked(@Nullable End at, @Nullable I before, @Nullable I after) {
        new Check()
                .unless(
                        Stream.of(at, before, after).filter(Objects::nonNull).count() <= 1,
                        "at",
                        "contradictory",
                        "Give one of at, before and after.")
                .orReject();
        if (before != null) {
            return Position.before(before);
        }
        if (after != null) {
            return Position.after(after);
        }
        return switch (at) {
            case FIRST -> Position.first();
            case LAST -> Position.last();
            case null -> null;
        };
    }

    /** As {@link #asked}, and at the end when nothing was. */
    public static <I> Position<I> orLast(@Nullable End at, @Nullable I before, @Nullable I after) {
        return Objects.requireNonNullElse(asked(at, before, after), Position.last());
    }
}
