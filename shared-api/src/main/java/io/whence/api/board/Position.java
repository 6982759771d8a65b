package io.whence.api.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, said by what it is beside and not by a number: the order itself is what the positions come to, folded one
 * after the other as they were recorded. Where the neighbour has left meanwhile, it is the end.
 *
 * @param beside the neighbour; given for before and after, and for no other
 */
public record Position<I>(Anchor at, @Nullable I beside) {

    public Position {
        if ((at == Anchor.BEFORE || at == Anchor.AFTER) != (beside != null)) {
            throw new IllegalArgumentException("a neighbour is given for before and after, and for no other");
        }
    }

    public static <I> Position<I> first() {
        return new Position<>(Anchor.FIRST, null);
    }

    public static <I> Position<I> last() {
        return new Position<>(Anchor.LAST, null);
    }

    public static <I> Position<I> before(I neighbour) {
        return new Position<>(Anchor.BEFORE, Objects.requireNonNull(neighbour));
    }

    public static <I> Position<I> after(I neighbour) {
        return new Position<>(Anchor.AFTER, Objects.requireNonNull(neighbour));
    }
}
