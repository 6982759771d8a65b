package io.whence.query.tasks.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.query.comments.CommentView;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.visibility.LinkedTask;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is answered.
 *
 * @param author who opened it
 * @param board null, with the list, on no board
 * @param state open or done, whether archived or not
 * @param blocked whether it waits for a task that is still open
 * @param items how many items its checklists have
 * @param commentCount without deleted ones
 * @param activityAt when anything last happened to it or under it, watching aside
 * @param checklists with what follows absent in a list
 * @param blockers what it waits for, also what is done by now
 * @param blocking what waits for it
 * @param links what it points at
 * @param linkedBy the tasks that point at it
 */
public record TaskView(
        String id,
        long version,
        TeamReference team,
        String title,
        String body,
        MemberReference author,
        @Nullable BoardReference board,
        @Nullable BoardReference list,
        String state,
        boolean archived,
        boolean deleted,
        TaskPriority priority,
        @Nullable Moment start,
        @Nullable Moment due,
        List<String> labels,
        List<MemberReference> assignees,
        boolean blocked,
        CardDocument.Progress items,
        int commentCount,
        int revisionCount,
        Instant activityAt,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<ChecklistView> checklists,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TaskReference> blockers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TaskReference> blocking,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TaskLinkView> links,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<LinkedTask> linkedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MemberReference> watchers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<CommentView> comments) {

    /** What is shown of a task that is shown in full. */
    record Nested(
            List<ChecklistView> checklists,
            List<TaskReference> blockers,
            List<TaskReference> blocking,
            List<TaskLinkView> links,
            List<LinkedTask> linkedBy,
            List<MemberReference> watchers,
            List<CommentView> comments) {}

    static TaskView of(
            CardDocument card,
            String body,
            TeamReference team,
            BoardPlaceNames places,
            MemberNames people,
            @Nullable Nested nested) {
        var post = card.post();
        var plan = card.plan();
        return new TaskView(
                card.id(),
                post.version(),
                team,
                card.title(),
                body,
                people.named(post.author()),
                places.board(card),
                places.list(card),
                TaskLinkFinder.state(card),
                card.archived(),
                post.deleted(),
                plan.priority(),
                plan.start(),
                plan.due(),
                plan.labels(),
                plan.assignees().stream().map(people::named).toList(),
                card.isBlocked(),
                card.progress(),
                post.comments(),
                post.revisions(),
                card.activityAt(),
                post.createdAt(),
                post.updatedAt(),
                nested == null ? null : nested.checklists(),
                nested == null ? null : nested.blockers(),
                nested == null ? null : nested.blocking(),
                nested == null ? null : nested.links(),
                nested == null ? null : nested.linkedBy(),
                nested == null ? null : nested.watchers(),
                nested == null ? null : nested.comments());
    }
}
