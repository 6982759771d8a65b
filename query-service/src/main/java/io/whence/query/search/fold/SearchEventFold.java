package io.whence.query.search.fold;

import io.whence.api.text.VoteValue;
import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.search.document.PassageTracker;
import io.whence.query.search.document.RevisionRef;
import io.whence.query.search.document.SearchAccess;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchText;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.document.WaitingTasksDocument;
import io.whence.query.search.language.SearchTrait;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The fold of one event. However often it is delivered, it changes a document once; what has no document is passed over. */
public final class SearchEventFold {

    private final RecordedEvent recorded;
    private final DocumentSession session;
    private final Set<String> touched = new HashSet<>();

    SearchEventFold(RecordedEvent recorded, DocumentSession session) {
        this.recorded = recorded;
        this.session = session;
    }

    /** Begins what everything else hangs under. */
    public void begin(SearchDocument root) {
        if (session.get(SearchDocument.ALL, root.id()) == null) {
            put(root);
        }
    }

    public void begin(SearchDocument root, SearchText text) {
        if (session.get(SearchDocument.ALL, root.id()) == null) {
            put(root);
            write(root, text);
        }
    }

    private void write(SearchDocument document, SearchText text) {
        session.put(SearchTextDocument.ALL, document.id(), new SearchTextDocument(document.still(), text));
    }

    /** Begins what hangs under a root, at least as hidden as what it is on. */
    public void hang(SearchDocument begun, SearchText text) {
        if (session.get(SearchDocument.ALL, begun.id()) != null) {
            return;
        }
        var root = session.get(SearchDocument.ALL, begun.chain().root());
        var previous = root == null ? null : root.chain().newest();
        var hung = begun.with(begun.standing().under(standingOf(begun.chain().on())))
                .with(begun.facts()
                        .tagged(root == null ? List.of() : root.facts().tags()))
                .with(begun.chain().after(previous));
        put(hung);
        write(hung, text);
        change(begun.chain().root(), above -> above.with(above.chain().ending(begun.id())));
    }

    public void change(String id, UnaryOperator<SearchDocument> change) {
        var document = session.get(SearchDocument.ALL, id);
        if (document != null && isNewTo(document)) {
            put(change.apply(document));
        }
    }

    private boolean isNewTo(SearchDocument document) {
        return document.position() < recorded.position() || touched.contains(document.id());
    }

    /** Changed itself. */
    public void changed(String id, UnaryOperator<SearchDocument> change) {
        change(id, document -> change.apply(document).changed(recorded));
    }

    /** Something happened under it. */
    public void active(String root) {
        change(root, document -> document.active(recorded));
    }

    /** What is null is left as it was. */
    public void revise(String id, @Nullable String title, @Nullable String body) {
        var before = session.get(SearchDocument.ALL, id);
        var written = session.get(SearchTextDocument.ALL, id);
        if (before == null || written == null || before.position() >= recorded.position()) {
            return;
        }
        var text = written.text();
        var revised = PassageTracker.revise(
                text,
                title == null ? text.title() : title,
                body == null ? text.body() : body,
                RevisionRef.by(recorded));
        write(before, revised.text());
        changed(id, document -> document.called(revised.text().title()));
        int number = 0;
        for (var gone : revised.gone()) {
            hang(before.wording(number++, gone, recorded), new SearchText(gone.title(), gone.body(), null, List.of()));
        }
    }

    /** Tags show on all that is under a question or task. */
    public void tag(String root, UnaryOperator<List<String>> change) {
        changed(
                root,
                document -> document.with(
                        document.facts().tagged(change.apply(document.facts().tags()))));
        var tagged = session.get(SearchDocument.ALL, root);
        if (tagged == null) {
            return;
        }
        var tags = tagged.facts().tags();
        for (var below : under(root)) {
            if (!below.facts().tags().equals(tags)) {
                change(below.id(), document -> document.with(document.facts().tagged(tags)));
            }
        }
    }

    /** Hides something, or shows it again, with all that is under it. */
    public void delete(String id, boolean now) {
        changed(id, document -> document.with(document.standing().deleted(now).under(aboveOf(document))));
        var document = session.get(SearchDocument.ALL, id);
        if (document == null) {
            return;
        }
        for (var below : under(document.chain().root())) {
            var standing = below.standing().under(standingOf(below.chain().on()));
            if (!below.id().equals(id) && !standing.equals(below.standing())) {
                change(below.id(), hidden -> hidden.with(standing));
            }
        }
    }

    /** A task waits for another, or not any more. */
    public void block(String id, String blocker, boolean now) {
        var task = session.get(SearchDocument.ALL, id);
        if (task == null || !isNewTo(task)) {
            return;
        }
        session.put(WaitingTasksDocument.ALL, blocker, waiters(blocker).having(id, now));
        waiting(id, blocker, now && isToDo(blocker));
    }

    /** Does something that may end what others wait for, or have them wait again. */
    public void releasing(String id, Runnable change) {
        boolean before = isToDo(id);
        change.run();
        boolean now = isToDo(id);
        if (before != now) {
            waiters(id).tasks().forEach(waiter -> waiting(waiter, id, now));
        }
    }

    private void waiting(String id, String blocker, boolean now) {
        change(id, task -> task.with(task.facts().with(task.facts().work().waiting(blocker, now))));
    }

    private boolean isToDo(String id) {
        var task = session.get(SearchDocument.ALL, id);
        return task != null
                && task.facts().is(SearchTrait.OPEN)
                && !task.standing().deleted();
    }

    private WaitingTasksDocument waiters(String id) {
        return Objects.requireNonNullElse(session.get(WaitingTasksDocument.ALL, id), WaitingTasksDocument.NONE);
    }

    public void vote(String id, @Nullable VoteValue value, @Nullable VoteValue previous) {
        change(id, document -> document.voted(weight(value) - weight(previous)));
    }

    /** What hangs under a root, the oldest first: nothing comes before what it is on. */
    private List<SearchDocument> under(String root) {
        var under = new ArrayList<SearchDocument>();
        var document = session.get(SearchDocument.ALL, root);
        var next = document == null ? null : document.chain().newest();
        while (next != null) {
            var below = Objects.requireNonNull(session.get(SearchDocument.ALL, next), next);
            under.add(below);
            next = below.chain().previous();
        }
        return under.reversed();
    }

    private @Nullable SearchAccess aboveOf(SearchDocument document) {
        return document.chain().on().equals(document.id())
                ? null
                : standingOf(document.chain().on());
    }

    private @Nullable SearchAccess standingOf(String id) {
        var document = session.get(SearchDocument.ALL, id);
        return document == null ? null : document.standing();
    }

    private void put(SearchDocument document) {
        var before = session.get(SearchDocument.ALL, document.id());
        touched.add(document.id());
        session.put(SearchDocument.ALL, document.id(), document.at(recorded.position()));
        if (before != null && !before.still().equals(document.still())) {
            Optional.ofNullable(session.get(SearchTextDocument.ALL, document.id()))
                    .ifPresent(written -> write(document, written.text()));
        }
    }

    private static int weight(@Nullable VoteValue value) {
        return switch (value) {
            case UP -> 1;
            case DOWN -> -1;
            case null -> 0;
        };
    }
}
