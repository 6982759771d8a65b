package io.whence.query.tasks.flow;

import io.whence.platform.web.Caller;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.tasks.document.ListStayDocument;
import io.whence.query.tasks.flow.TaskTimesView.InList;
import io.whence.query.tasks.flow.TaskTimesView.Spell;
import io.whence.query.tasks.view.BoardPlaceNames;
import io.whence.query.tasks.view.TaskPostSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds up how long a task was in each list. */
@Component
public final class ListTimeCalculator {

    private final DocumentReader documents;
    private final TaskPostSource posts;
    private final Clock clock = Clock.systemUTC();

    ListTimeCalculator(TaskPostSource posts) {
        this.documents = posts.documents();
        this.posts = posts;
    }

    public TaskTimesView of(Caller caller, String taskId) {
        var task = posts.sight(caller, List.of(taskId)).card(taskId);
        var spells = documents.all(ListStayDocument.ALL, ListStayDocument.BY_TASK, task.id());
        var places = new BoardPlaceNames(
                documents.find(
                        BoardDocument.ALL,
                        spells.stream()
                                .map(ListStayDocument::boardId)
                                .distinct()
                                .toList()),
                documents.find(
                        ListDocument.ALL,
                        spells.stream().map(ListStayDocument::listId).distinct().toList()));
        var now = clock.instant();
        var each = spells.stream().map(spell -> view(spell, places, now)).toList();
        var lists = new LinkedHashMap<String, InList>();
        each.forEach(spell -> lists.merge(
                spell.list().id(),
                new InList(spell.board(), spell.list(), spell.seconds(), 1, spell.until() == null),
                (a, b) -> new InList(
                        a.board(),
                        a.list(),
                        a.seconds() + b.seconds(),
                        a.spells() + b.spells(),
                        a.current() || b.current())));
        return new TaskTimesView(task.id(), List.copyOf(lists.values()), each);
    }

    private static Spell view(ListStayDocument spell, BoardPlaceNames places, Instant now) {
        var until = spell.until();
        var seconds =
                Duration.between(spell.since(), until == null ? now : until).toSeconds();
        return new Spell(
                places.board(spell.boardId()), places.list(spell.listId()), spell.since(), until, Math.max(0, seconds));
    }
}
