package io.whence.query.tasks;

import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Merged;
import io.whence.query.platform.store.Scan;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a team that have a due date, open or done, without archived and deleted ones. */
@Component
public final class DueTasks {

    private static final int CHUNK = 500;

    private final Documents documents;

    DueTasks(TaskPosts posts) {
        this.documents = posts.documents();
    }

    /**
     * Those due at some time or later, what is due first first. Whether the team may be seen is for the caller to tell.
     *
     * @param assignee a member's id; null for whoever does them
     */
    public List<DueTask> of(String teamId, @Nullable String assignee, Instant since, int atMost) {
        var facet = assignee == null ? Facet.ALL : Facet.assignee(assignee);
        var scans = Stream.of(State.OPEN, State.DONE)
                .map(state -> new Scan(
                        Facet.key(teamId, facet, state),
                        List.of(since.toEpochMilli()),
                        List.of(Long.MAX_VALUE),
                        null,
                        false,
                        CHUNK))
                .toList();
        var hits = new Merged<>(documents, CardDocument.ALL, CardDocument.BY_DUE, scans);
        var cards = Stream.generate(() -> hits)
                .takeWhile(Merged::hasNext)
                .limit(atMost)
                .map(hit -> hit.next().document())
                .toList();
        var texts = documents.find(
                TaskDocument.ALL, cards.stream().map(CardDocument::id).toList());
        return cards.stream()
                .map(card -> due(card, texts.getOrDefault(card.id(), TaskDocument.NONE)))
                .toList();
    }

    private static DueTask due(CardDocument card, TaskDocument text) {
        var plan = card.plan();
        return new DueTask(
                card.id(),
                card.post().version(),
                card.title(),
                text.body(),
                Objects.requireNonNull(plan.due()),
                card.done(),
                plan.priority(),
                plan.labels(),
                card.post().createdAt(),
                card.post().updatedAt());
    }
}
