package io.whence.query.tasks;

import io.whence.api.id.BoardId;
import io.whence.api.id.TaskId;
import io.whence.platform.web.Caller;
import io.whence.query.asof.AsOfDocuments;
import io.whence.query.asof.FieldValues;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootHistory;
import io.whence.query.asof.TemporalReadModel;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.fold.TasksProjection;
import io.whence.query.tasks.view.BoardViewAssembler;
import io.whence.query.tasks.view.TaskLinkFinder;
import io.whence.query.tasks.view.TaskPostSource;
import io.whence.query.tasks.view.TaskViewAssembler;
import io.whence.query.visibility.AsOfPosts;
import io.whence.query.visibility.LinkedTask;
import io.whence.query.visibility.PostVisibility;
import io.whence.query.visibility.TemporalPostSource;
import io.whence.query.visibility.VisiblePost;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tasks and boards as they were. What a task shows of others is in their events: so a task's past is made of its own events, of
 * those that name it, and of what all of these name; a board's of everything that happened on it, and of what that names.
 */
@Component
public final class AsOfTasks implements TemporalReadModel, TemporalPostSource, LinkedTask.Past {

    private final TasksProjection projection;
    private final RootHistory histories;
    private final PostVisibility posts;
    private final AsOfPosts past;
    private final TeamAccess teams;
    private final MemberDirectory members;
    private final CursorCodec cursors;

    AsOfTasks(
            TasksProjection projection,
            RootHistory histories,
            PostVisibility posts,
            AsOfPosts past,
            TeamAccess teams,
            MemberDirectory members,
            CursorCodec cursors) {
        this.projection = projection;
        this.histories = histories;
        this.posts = posts;
        this.past = past;
        this.teams = teams;
        this.members = members;
        this.cursors = cursors;
    }

    /** The pages of tasks there were at a position, for one caller and one request. */
    TaskViewAssembler tasks(Caller caller, long position) {
        return tasks(at(caller, position), past.at(caller, position));
    }

    /** The pages of boards there were, likewise. */
    BoardViewAssembler boards(Caller caller, long position) {
        return boards(at(caller, position));
    }

    public BoardViewAssembler boards(TaskPostSource then) {
        return new BoardViewAssembler(then, tasks(then), cursors);
    }

    /** A board without anything on it; empty when there was none, or the caller may not see it now. */
    public Optional<BoardDocument> alone(Caller caller, String board, long position) {
        return made(caller, histories.read(HistoryStream.of(board), position)).get(BoardDocument.ALL, board);
    }

    /**
     * All there was in a team.
     *
     * @throws io.whence.platform.web.RequestProblemException 422 {@code too-much-history} when there is more on record of it than
     *     {@link RootHistory#MOST} events
     */
    public InMemoryDocuments all(Caller caller, String team, long position) {
        return made(caller, histories.read(HistoryStream.of(team), position));
    }

    /** The pages of some of what there was. */
    public TaskViewAssembler tasks(InMemoryDocuments then) {
        return tasks(new TaskPostSource(then, teams));
    }

    /** For lists: what is listed is told of without what it points at. */
    public TaskViewAssembler tasks(TaskPostSource then) {
        return tasks(then, posts);
    }

    private TaskViewAssembler tasks(TaskPostSource then, PostVisibility others) {
        return new TaskViewAssembler(then, new TaskLinkFinder(then), others, members);
    }

    @Override
    public TaskPostSource at(Caller caller, long position) {
        return new TaskPostSource(
                new AsOfDocuments(
                        position,
                        id -> root(caller, id).filter(this::keeps),
                        root -> made(caller, history(root, position))),
                teams);
    }

    @Override
    public LinkedTask.Finder linked(Caller caller, long position) {
        return (_, targets) -> {
            var around = new RelatedEvents(histories, position);
            targets.forEach(around::pointingAt);
            var then = new TaskPostSource(made(caller, around.events()), teams);
            return new TaskLinkFinder(then).find(caller, targets);
        };
    }

    private Optional<String> root(Caller caller, String id) {
        return Optional.ofNullable(posts.find(caller, List.of(id)).get(id)).map(VisiblePost::rootId);
    }

    private InMemoryDocuments made(Caller caller, HistoryCursor history) {
        var replay = new InMemoryReplay(projection);
        replay.foldAll(history);
        return posts.hide(caller, replay.documents());
    }

    @Override
    public boolean keeps(String root) {
        return root.startsWith(TaskId.PREFIX) || root.startsWith(BoardId.PREFIX);
    }

    @Override
    public Projection projection() {
        return projection;
    }

    @Override
    public HistoryCursor history(String root, long position) {
        var around = new RelatedEvents(histories, position);
        if (root.startsWith(BoardId.PREFIX)) {
            around.board(root);
        } else {
            around.task(root);
        }
        return around.events();
    }

    @Override
    public Optional<FieldValues> facts(String root, String id, Object document) {
        return TaskFieldValues.of(root, id, document);
    }

    @Override
    public Set<String> visible(Caller caller, Collection<String> ids) {
        return posts.find(caller, ids).keySet();
    }
}
