package io.whence.api.task;

import io.whence.api.Rejection;
import io.whence.api.RejectionDetails;

/** The reasons to refuse a command to a task. */
public enum TaskRejection implements Rejection {
    DUE_BEFORE_START(Kind.INVALID, "A task cannot be due before it starts."),
    ASSIGNEE_NOT_IN_TEAM(Kind.CONFLICT, "Only a member of the team can be assigned."),
    NOT_ASSIGNED(Kind.CONFLICT, "That member is not assigned."),
    BLOCKED_BY_ITSELF(Kind.INVALID, "A task cannot block itself."),
    BLOCKER_NOT_FOUND(Kind.CONFLICT, "There is no such task in this team, or it is deleted."),
    BLOCKS_IN_A_CIRCLE(Kind.CONFLICT, "The tasks would block each other in a circle."),
    TOO_MANY_BLOCKERS(Kind.CONFLICT, "More tasks wait for each other here than can be followed."),
    NOT_BLOCKED(Kind.CONFLICT, "That task does not block this one."),
    LINKED_TO_ITSELF(Kind.INVALID, "A task cannot be linked to itself."),
    LINK_TARGET_NOT_FOUND(Kind.CONFLICT, "What it is to be linked to does not exist in this team."),
    NOT_LINKED(Kind.CONFLICT, "There is no such link."),
    WIP_LIMIT_REACHED(
            Kind.CONFLICT, "The list holds as many tasks as its limit allows; say override, and why, to go past it."),
    ALREADY_COMPLETED(Kind.CONFLICT, "The task is completed already."),
    NOT_COMPLETED(Kind.CONFLICT, "The task is not completed."),
    ARCHIVED(Kind.CONFLICT, "The task is archived; take it out of the archive first."),
    NOT_ARCHIVED(Kind.CONFLICT, "The task is not archived."),
    CHECKLIST_NOT_FOUND(Kind.NOT_FOUND, "There is no such checklist on this task."),
    ITEM_NOT_FOUND(Kind.NOT_FOUND, "There is no such item on this checklist."),
    ITEM_CONVERTED(Kind.CONFLICT, "The item became a task of its own."),
    TOO_MANY(Kind.CONFLICT, "The task holds as many of these as it can.");

    private final RejectionDetails refusal;

    TaskRejection(Kind kind, String reason) {
        refusal = new RejectionDetails(kind, reason);
    }

    @Override
    public RejectionDetails refusal() {
        return refusal;
    }
}
