package io.whence.api.board;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in an order, said by what it is beside and not by a number: the order itself is what the positions come to, folded one
 * after the other as they were recorded. Where the neighbour has left meanwhile, it is the end.
 *
 * @param beside the neighbour; given for before and after, and for no other
 */
public record RelativePosition<I>(
        PositionAnchor at, @Nullable I beside) {

    public RelativePosition {
        if ((at == PositionAnchor.BEFORE || at == PositionAnchor.AFTER) != (beside != null)) {
            throw new IllegalArgumentException("a neighbour is given for before and after, and for no other");
        }
    }

    public static <I> RelativePosition<I> first() {
        return new RelativePosition<>(PositionAnchor.FIRST, null);
    }

    public static <I> RelativePosition<I> last() {
        return new RelativePosition<>(PositionAnchor.LAST, null);
    }

    public static <I> RelativePosition<I> before(I neighbour) {
        return new RelativePosition<>(PositionAnchor.BEFORE, Objects.requireNonNull(neighbour));
    }

    public static <I> RelativePosition<I> after(I neighbour) {
        return new RelativePosition<>(PositionAnchor.AFTER, Objects.requireNonNull(neighbour));
    }
}
