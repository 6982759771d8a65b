package io.whence.api.board;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command about a board or a list. */
public enum BoardRejection implements Rejection {
    BOARD_ARCHIVED(Kind.CONFLICT, "The board is archived."),
    BOARD_NOT_ARCHIVED(Kind.CONFLICT, "The board is not archived."),
    LIST_ARCHIVED(Kind.CONFLICT, "The list is archived."),
    LIST_NOT_ARCHIVED(Kind.CONFLICT, "The list is not archived."),
    LIST_NOT_FOUND(Kind.CONFLICT, "There is no such list in this team."),
    POSITION_NOT_FOUND(Kind.CONFLICT, "What it is to stand beside is not there.");

    private final RejectionDetails refusal;

    BoardRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
