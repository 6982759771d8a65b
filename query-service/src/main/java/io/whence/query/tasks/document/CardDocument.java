package io.whence.query.tasks.document;

import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import io.whence.query.visibility.PostState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as boards and lists of tasks show it: everything but its texts, so that it stays small.
 *
 * @param stand null on no board
 * @param waitsFor the tasks that block it and are still open
 * @param activityAt when anything last happened to it or under it, watching aside
 */
public record CardDocument(
        String id,
        PostState post,
        String title,
        @Nullable BoardPosition stand,
        boolean done,
        boolean archived,
        TaskPlan plan,
        List<String> waitsFor,
        Progress progress,
        Instant activityAt) {

    /** How many items its checklists have, and how many of them are checked. */
    public record Progress(int items, int checked) {
        static final Progress NONE = new Progress(0, 0);
    }

    private static final long NEVER = Long.MAX_VALUE;

    /** As they stand in their list. */
    public static final DocumentIndex<CardDocument> BY_LIST = new DocumentIndex<>("by-list", CardDocument::standing);

    public static final DocumentCollection<CardDocument> ALL =
            new DocumentCollection<>("cards", CardDocument.class, List.of(BY_LIST));

    private IndexKey standing() {
        var list = shownIn();
        return list == null || stand == null
                ? IndexKey.NONE
                : IndexKey.of(
                        List.of(list),
                        List.of(stand.rank().whole(), stand.rank().fraction(), id));
    }

    public static CardDocument opened(TaskOpened event, RecordedEvent recorded) {
        return new CardDocument(
                event.taskId().value(),
                PostState.begun(event.teamId(), recorded),
                event.title(),
                null,
                false,
                false,
                TaskPlan.NONE,
                List.of(),
                Progress.NONE,
                recorded.occurredAt());
    }

    /** The list it is shown and counted in; null for none. */
    public @Nullable String shownIn() {
        return stand == null || archived || post.deleted() ? null : stand.listId();
    }

    public boolean isOpen() {
        return TaskListState.of(this) == TaskListState.OPEN;
    }

    public boolean isBlocked() {
        return !waitsFor.isEmpty();
    }

    public long dueMillis() {
        var due = plan.due();
        return due == null ? NEVER : due.at().toEpochMilli();
    }

    public CardDocument with(PostState now) {
        return new CardDocument(id, now, title, stand, done, archived, plan, waitsFor, progress, activityAt);
    }

    public CardDocument called(String now) {
        return new CardDocument(id, post, now, stand, done, archived, plan, waitsFor, progress, activityAt);
    }

    public CardDocument at(BoardPosition now) {
        return new CardDocument(id, post, title, now, done, archived, plan, waitsFor, progress, activityAt);
    }

    public CardDocument done(boolean now) {
        return new CardDocument(id, post, title, stand, now, archived, plan, waitsFor, progress, activityAt);
    }

    public CardDocument archived(boolean now) {
        return new CardDocument(id, post, title, stand, done, now, plan, waitsFor, progress, activityAt);
    }

    public CardDocument planned(TaskPlan now) {
        return new CardDocument(id, post, title, stand, done, archived, now, waitsFor, progress, activityAt);
    }

    public CardDocument waitingFor(List<String> now) {
        return new CardDocument(id, post, title, stand, done, archived, plan, now, progress, activityAt);
    }

    public CardDocument progressed(Progress now) {
        return new CardDocument(id, post, title, stand, done, archived, plan, waitsFor, now, activityAt);
    }

    public CardDocument active(RecordedEvent recorded) {
        var at = recorded.occurredAt().isAfter(activityAt) ? recorded.occurredAt() : activityAt;
        return new CardDocument(id, post, title, stand, done, archived, plan, waitsFor, progress, at);
    }
}
