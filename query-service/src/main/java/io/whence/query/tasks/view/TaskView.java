package io.whence.query.tasks.view;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.query.comments.CommentView;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.TaskPlan;
import io.whence.query.visibility.LinkedTask;
import io.whence.query.visibility.RootTimesView;
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
 * @param nested absent in a list
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
        @JsonUnwrapped Plan plan,
        boolean blocked,
        CardDocument.Progress items,
        int commentCount,
        int revisionCount,
        @JsonUnwrapped RootTimesView times,
        @JsonUnwrapped @Nullable Nested nested) {

    /** The plan of a task: how urgent it is, when it is due, and whose it is. */
    record Plan(
            TaskPriority priority,
            @Nullable Moment start,
            @Nullable Moment due,
            List<String> labels,
            List<MemberReference> assignees) {

        static Plan of(TaskPlan plan, MemberNames people) {
            return new Plan(
                    plan.priority(),
                    plan.start(),
                    plan.due(),
                    plan.labels(),
                    plan.assignees().stream().map(people::named).toList());
        }
    }

    /**
     * What is shown of a task that is shown in full.
     *
     * @param blockers what it waits for, also what is done by now
     * @param blocking what waits for it
     * @param links what it points at
     * @param linkedBy the tasks that point at it
     */
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
                Plan.of(card.plan(), people),
                card.isBlocked(),
                card.progress(),
                post.comments(),
                post.revisions(),
                RootTimesView.of(card.activityAt(), post),
                nested);
    }
}
