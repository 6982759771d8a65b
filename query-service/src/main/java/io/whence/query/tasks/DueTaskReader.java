package io.whence.query.tasks;

import io.whence.platform.web.Caller;
import io.whence.query.access.VisibleTeam;
import io.whence.query.platform.store.DocumentReader;
import io.whence.query.search.Lists;
import io.whence.query.search.Order;
import io.whence.query.search.Wanted;
import io.whence.query.search.Wanted.Due;
import io.whence.query.search.Wanted.So;
import io.whence.query.search.language.Expression;
import io.whence.query.search.language.Expression.AssignedTo;
import io.whence.query.search.language.Expression.Is;
import io.whence.query.search.language.Expression.Not;
import io.whence.query.search.language.Trait;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a team that have a due date, open or done, without archived and deleted ones. */
@Component
public final class DueTaskReader {

    private final Lists lists;
    private final DocumentReader documents;

    DueTaskReader(Lists lists, TaskPostSource posts) {
        this.lists = lists;
        this.documents = posts.documents();
    }

    /**
     * Those due at some time or later, what is due first first.
     *
     * @param assignee a member's id; null for whoever does them
     */
    public List<DueTask> of(Caller caller, VisibleTeam team, @Nullable String assignee, Instant since, int atMost) {
        var found = lists.first(caller, team, wanted(assignee, since), Order.DUE, atMost);
        var cards = found.in(documents.find(CardDocument.ALL, found.ids()), DueTaskReader::isShown);
        var texts = documents.find(
                TaskDocument.ALL, cards.stream().map(CardDocument::id).toList());
        return cards.stream()
                .map(card -> due(card, texts.getOrDefault(card.id(), TaskDocument.NONE)))
                .toList();
    }

    private static boolean isShown(CardDocument card) {
        var state = TaskListState.of(card);
        return card.plan().due() != null && (state == TaskListState.OPEN || state == TaskListState.DONE);
    }

    private static List<Wanted> wanted(@Nullable String assignee, Instant since) {
        return Stream.<Wanted>concat(
                        Stream.of(new Due(since, null)),
                        Stream.<Expression>concat(
                                        Stream.of(
                                                new Is(Trait.TASK),
                                                new Not(new Is(Trait.ARCHIVED)),
                                                new Not(new Is(Trait.DELETED))),
                                        Stream.ofNullable(assignee).map(AssignedTo::new))
                                .map(So::new))
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
