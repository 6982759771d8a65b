package io.whence.query.tasks.list;

import io.whence.platform.web.Caller;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.search.ListQueries;
import io.whence.query.search.language.SearchExpression;
import io.whence.query.search.language.SearchExpression.AssignedTo;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.OfKind;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.query.Criterion;
import io.whence.query.search.query.Criterion.Due;
import io.whence.query.search.query.Criterion.So;
import io.whence.query.search.query.SearchOrder;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.TaskDocument;
import io.whence.query.tasks.document.TaskListState;
import io.whence.query.tasks.view.TaskPostSource;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The tasks of a team that have a due date, open or done, without archived and deleted ones. */
@Component
public final class DueTaskReader {

    private final ListQueries lists;
    private final DocumentReader documents;

    DueTaskReader(ListQueries lists, TaskPostSource posts) {
        this.lists = lists;
        this.documents = posts.documents();
    }

    /**
     * Those due at some time or later, what is due first first.
     *
     * @param assignee a member's id; null for whoever does them
     */
    public List<DueTask> of(Caller caller, VisibleTeam team, @Nullable String assignee, Instant since, int atMost) {
        var found = lists.first(caller, team, wanted(assignee, since), SearchOrder.DUE, atMost);
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

    private static List<Criterion> wanted(@Nullable String assignee, Instant since) {
        return Stream.<Criterion>concat(
                        Stream.of(new Due(since, null)),
                        Stream.<SearchExpression>concat(
                                        Stream.of(
                                                new OfKind(SearchKind.TASK),
                                                new Not(new Is(SearchTrait.ARCHIVED)),
                                                new Not(new Is(SearchTrait.DELETED))),
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
