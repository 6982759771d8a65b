package io.whence.query.questions;

import io.whence.api.id.QuestionId;
import io.whence.platform.web.Caller;
import io.whence.query.asof.AsOfDocuments;
import io.whence.query.asof.FieldValues;
import io.whence.query.asof.HistoryCursor;
import io.whence.query.asof.HistoryStream;
import io.whence.query.asof.RootHistory;
import io.whence.query.asof.TemporalReadModel;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.TeamAccess;
import io.whence.query.questions.fold.QuestionsProjection;
import io.whence.query.readmodel.projection.InMemoryReplay;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.store.InMemoryDocuments;
import io.whence.query.visibility.LinkedTask;
import io.whence.query.visibility.PostVisibility;
import io.whence.query.visibility.TemporalPostSource;
import io.whence.query.visibility.VisiblePost;
import io.whence.query.visibility.VisiblePostSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Questions as they were. Whose words may be told is decided twice: by what was so then, as at the time, and by what is so now.
 */
@Component
final class AsOfQuestions implements TemporalReadModel, TemporalPostSource {

    private final QuestionsProjection projection;
    private final RootHistory histories;
    private final PostVisibility posts;
    private final LinkedTask.Past linked;
    private final TeamAccess teams;
    private final MemberDirectory members;

    AsOfQuestions(
            QuestionsProjection projection,
            RootHistory histories,
            PostVisibility posts,
            LinkedTask.Past linked,
            TeamAccess teams,
            MemberDirectory members) {
        this.projection = projection;
        this.histories = histories;
        this.posts = posts;
        this.linked = linked;
        this.teams = teams;
        this.members = members;
    }

    /** The pages there were at a position, for one caller and one request. */
    QuestionViewAssembler pages(Caller caller, long position) {
        return pages(caller, position, source(caller, position));
    }

    QuestionViewAssembler pages(Caller caller, long position, QuestionPostSource then) {
        return new QuestionViewAssembler(then, linked.linked(caller, position), members);
    }

    @Override
    public VisiblePostSource at(Caller caller, long position) {
        return source(caller, position);
    }

    QuestionPostSource source(Caller caller, long position) {
        var documents = new AsOfDocuments(
                position, id -> root(caller, id).filter(this::keeps), root -> made(caller, root, position));
        return new QuestionPostSource(documents, teams);
    }

    /**
     * All there was in a team.
     *
     * @throws io.whence.platform.web.RequestProblemException 422 {@code too-much-history} when there is more on record of it than
     *     {@link RootHistory#MOST} events
     */
    InMemoryDocuments all(Caller caller, String team, long position) {
        return made(caller, team, position);
    }

    /** The pages of some of what there was. */
    QuestionViewAssembler pages(Caller caller, long position, InMemoryDocuments then) {
        return pages(caller, position, new QuestionPostSource(then, teams));
    }

    private Optional<String> root(Caller caller, String id) {
        return Optional.ofNullable(posts.find(caller, List.of(id)).get(id)).map(VisiblePost::rootId);
    }

    private InMemoryDocuments made(Caller caller, String root, long position) {
        var replay = new InMemoryReplay(projection);
        replay.foldAll(history(root, position));
        return posts.hide(caller, replay.documents());
    }

    @Override
    public boolean keeps(String root) {
        return root.startsWith(QuestionId.PREFIX);
    }

    @Override
    public Projection projection() {
        return projection;
    }

    @Override
    public HistoryCursor history(String root, long position) {
        return histories.read(HistoryStream.of(root), position);
    }

    @Override
    public Optional<FieldValues> facts(String root, String id, Object document) {
        return QuestionFieldValues.of(root, document);
    }

    @Override
    public Set<String> visible(Caller caller, Collection<String> ids) {
        return posts.find(caller, ids).keySet();
    }
}
