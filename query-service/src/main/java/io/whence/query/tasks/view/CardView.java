package io.whence.query.tasks.view;

import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.tasks.document.CardDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task as a board shows it. */
record CardView(
        String id,
        long version,
        String title,
        String state,
        TaskPriority priority,
        @Nullable Moment start,
        @Nullable Moment due,
        List<String> labels,
        List<MemberReference> assignees,
        boolean blocked,
        CardDocument.Progress items,
        int commentCount) {

    static CardView of(CardDocument card, MemberNames people) {
        var plan = card.plan();
        return new CardView(
                card.id(),
                card.post().version(),
                card.title(),
                TaskLinkFinder.state(card),
                plan.priority(),
                plan.start(),
                plan.due(),
                plan.labels(),
                plan.assignees().stream().map(people::named).toList(),
                card.isBlocked(),
                card.progress(),
                card.post().comments());
    }
}
