package io.whence.query.asof;

/**
 * A stream of the record: the events of a root, all that happened on a board, or what names a thing.
 *
 * @param id of the root, of the board, or of the thing
 */
public record HistoryStream(Kind kind, String id) {

    /** What the events of a stream have in common. */
    public enum Kind {
        /** They are a root's: of a board, its own and its lists'. */
        OWN,
        /** They happened on a board: to its tasks as long as they were on it, too. */
        ON_BOARD,
        /** They happened to others and name a thing, as that a task points at it. */
        NAMING
    }

    public static HistoryStream of(String root) {
        return new HistoryStream(Kind.OWN, root);
    }

    public static HistoryStream on(String board) {
        return new HistoryStream(Kind.ON_BOARD, board);
    }

    public static HistoryStream naming(String id) {
        return new HistoryStream(Kind.NAMING, id);
    }
}
