package io.whence.api.question;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command to a question. */
public enum QuestionRejection implements Rejection {
    OWN_POST(Kind.FORBIDDEN, "You cannot vote on your own post."),
    NO_VOTE(Kind.CONFLICT, "You have no vote here to retract."),
    ALREADY_CLOSED(Kind.CONFLICT, "The question is closed already."),
    NOT_CLOSED(Kind.CONFLICT, "The question is not closed."),
    CLOSED(Kind.CONFLICT, "The question is closed."),
    DUPLICATE_OF_ITSELF(Kind.INVALID, "A question cannot be a duplicate of itself."),
    DUPLICATE_NOT_FOUND(Kind.CONFLICT, "The question it is said to duplicate does not exist in this team."),
    NOT_DELETED(Kind.CONFLICT, "It is not deleted."),
    NO_SUCH_REVISION(Kind.NOT_FOUND, "There is no such revision."),
    ANSWER_NOT_HERE(Kind.CONFLICT, "That is not an answer to this question, or it is deleted."),
    NOT_YOURS_TO_ACCEPT(Kind.FORBIDDEN, "Only the asker or an owner of the team accepts an answer."),
    NOTHING_ACCEPTED(Kind.CONFLICT, "No answer is accepted."),
    ALREADY_LOCKED(Kind.CONFLICT, "It is locked already."),
    NOT_LOCKED(Kind.CONFLICT, "It is not locked.");

    private final RejectionDetails refusal;

    QuestionRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
