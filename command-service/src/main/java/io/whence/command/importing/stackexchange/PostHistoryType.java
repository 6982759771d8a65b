package io.whence.command.importing.stackexchange;

/** The kinds of rows in PostHistory.xml that events come of, and which of them are parts of one event. */
final class PostHistoryType {

    static final int INITIAL_TITLE = 1;
    static final int INITIAL_BODY = 2;
    static final int INITIAL_TAGS = 3;
    static final int EDIT_TITLE = 4;
    static final int EDIT_BODY = 5;
    static final int EDIT_TAGS = 6;
    static final int ROLLBACK_TITLE = 7;
    static final int ROLLBACK_BODY = 8;
    static final int ROLLBACK_TAGS = 9;
    static final int CLOSED = 10;
    static final int REOPENED = 11;
    static final int DELETED = 12;
    static final int UNDELETED = 13;
    static final int LOCKED = 14;
    static final int UNLOCKED = 15;
    static final int SUGGESTION_APPLIED = 24;

    /** The part of a post's history in which a revision begins it. */
    static final int FIRST = 1;
    /** The part in which a revision changes it; a change of state is a part of its own type. */
    static final int LATER = 2;

    private PostHistoryType() {}

    /** Rows of one save and one part are one event; 0 for what no event comes of. */
    static int part(long type) {
        if (type >= INITIAL_TITLE && type <= INITIAL_TAGS) {
            return FIRST;
        }
        if (type >= EDIT_TITLE && type <= ROLLBACK_TAGS || type == SUGGESTION_APPLIED) {
            return LATER;
        }
        return type >= CLOSED && type <= UNLOCKED ? (int) type : 0;
    }

    static boolean isRollback(int type) {
        return type >= ROLLBACK_TITLE && type <= ROLLBACK_TAGS;
    }

    /** Whether it is about a title or tags, which only a question has. */
    static boolean isOfQuestionsOnly(int type) {
        return switch (type) {
            case INITIAL_TITLE, INITIAL_TAGS, EDIT_TITLE, EDIT_TAGS, ROLLBACK_TITLE, ROLLBACK_TAGS, CLOSED, REOPENED ->
                true;
            default -> false;
        };
    }
}
