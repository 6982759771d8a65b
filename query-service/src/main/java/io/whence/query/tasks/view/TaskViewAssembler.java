package io.whence.query.tasks.view;

import io.whence.platform.web.Caller;
import io.whence.query.comments.RootComments;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.DependencyDocument;
import io.whence.query.tasks.document.TaskDocument;
import io.whence.query.tasks.document.TaskLinkDocument;
import io.whence.query.tasks.view.TaskView.Nested;
import io.whence.query.visibility.PostVisibility;
import io.whence.query.visibility.VersionedView;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An assembler of tasks with everything that is shown with them. */
@Component
public final class TaskViewAssembler {

    private final DocumentReader documents;
    private final TaskPostSource tasks;
    private final TaskLinkFinder links;
    private final PostVisibility posts;
    private final MemberDirectory members;

    public TaskViewAssembler(
            TaskPostSource tasks, TaskLinkFinder links, PostVisibility posts, MemberDirectory members) {
        this.documents = tasks.documents();
        this.tasks = tasks;
        this.links = links;
        this.posts = posts;
        this.members = members;
    }

    public VersionedView<TaskView> task(Caller caller, String id) {
        var sight = tasks.sight(caller, List.of(id));
        var card = sight.card(id);
        var team = sight.team(card.post().teamId());
        var text = documents.get(TaskDocument.ALL, id).orElse(TaskDocument.NONE);
        var edges = documents.get(DependencyDocument.ALL, id).orElse(DependencyDocument.NONE);
        var others = tasks.sight(
                caller,
                Stream.concat(edges.blockers().stream(), edges.blocked().stream())
                        .toList());
        var pointsAt = links.from(id);
        var look =
                posts.look(caller, pointsAt.stream().map(TaskLinkDocument::to).toList());
        var pointedAtBy = links.find(caller, List.of(id));
        var comments = RootComments.under(documents, id);
        var places = BoardPlaceNames.of(documents, List.of(card));
        var people = members.named(Stream.of(
                        named(card), text.watchers().stream(), text.checklists().assignees(), comments.people())
                .flatMap(ids -> ids)
                .toList());
        var nested = new Nested(
                text.checklists().all().stream()
                        .map(checklist -> ChecklistView.of(checklist, people))
                        .toList(),
                edges.blockers().stream()
                        .map(other -> TaskReference.of(other, others))
                        .toList(),
                edges.blocked().stream()
                        .map(other -> TaskReference.of(other, others))
                        .toList(),
                pointsAt.stream().map(link -> TaskLinkView.of(link, look)).toList(),
                pointedAtBy.to(id),
                text.watchers().stream().map(people::named).toList(),
                comments.threaded(id, people));
        long position = LongStream.of(
                        card.post().position(), others.position(), pointedAtBy.position(), places.position())
                .max()
                .orElseThrow();
        return new VersionedView<>(
                card.post().version(),
                Stream.concat(look.positions().stream(), Stream.of(position, team.position()))
                        .toList(),
                TaskView.of(card, text.body(), team.ref(), places, people, nested));
    }

    /** Tasks without what hangs under them, all of one team. */
    public List<TaskView> list(TeamReference team, List<CardDocument> cards) {
        var texts = documents.find(
                TaskDocument.ALL, cards.stream().map(CardDocument::id).toList());
        var places = BoardPlaceNames.of(documents, cards);
        var people = people(cards);
        return cards.stream()
                .map(card -> TaskView.of(
                        card, texts.getOrDefault(card.id(), TaskDocument.NONE).body(), team, places, people, null))
                .toList();
    }

    /** Everybody who is named on a card. */
    MemberNames people(List<CardDocument> cards) {
        return members.named(cards.stream().flatMap(TaskViewAssembler::named).toList());
    }

    private static Stream<String> named(CardDocument card) {
        return Stream.concat(Stream.ofNullable(card.post().author()), card.plan().assignees().stream());
    }
}
