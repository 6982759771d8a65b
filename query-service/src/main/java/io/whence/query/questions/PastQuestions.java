package io.whence.query.questions;

import io.whence.api.question.QuestionId;
import io.whence.platform.web.Caller;
import io.whence.query.access.Members;
import io.whence.query.access.Teams;
import io.whence.query.past.Facts;
import io.whence.query.past.Histories;
import io.whence.query.past.Kept;
import io.whence.query.past.PastDocuments;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Replay;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.MemoryDocuments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Questions as they were. Whose words may be told is decided twice: by what was so then, as at the time, and by what is so now, so
 * that what is hidden today is hidden whatever time is asked for.
 */
@Component
final class PastQuestions implements Kept {

    private final QuestionsProjection projection;
    private final Histories histories;
    private final Posts posts;
    private final Teams teams;
    private final Members members;

    PastQuestions(QuestionsProjection projection, Histories histories, Posts posts, Teams teams, Members members) {
        this.projection = projection;
        this.histories = histories;
        this.posts = posts;
        this.teams = teams;
        this.members = members;
    }

    /** The pages there were at a position, for one caller and one request. */
    QuestionPages pages(Caller caller, long position) {
        var documents = documents(caller, position);
        return new QuestionPages(documents, new Posts(documents, teams), members);
    }

    PastDocuments documents(Caller caller, long position) {
        return new PastDocuments(
                position,
                id -> posts.find(caller, List.of(id)).values().stream()
                        .map(VisiblePost::questionId)
                        .findFirst(),
                root -> made(caller, root, position));
    }

    private MemoryDocuments made(Caller caller, String root, long position) {
        var replay = new Replay(projection);
        replay.fold(histories.of(root, position));
        var documents = replay.documents();
        hide(caller, documents, AnswerDocument.ALL);
        hide(caller, documents, CommentDocument.ALL);
        return documents;
    }

    private void hide(Caller caller, MemoryDocuments documents, Collection<?> collection) {
        var ids = documents.all(collection).keySet();
        var visible = visible(caller, ids);
        ids.stream().filter(id -> !visible.contains(id)).forEach(id -> documents.delete(collection, id));
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
    public Optional<Facts> facts(Object document) {
        return QuestionFacts.of(document);
    }

    @Override
    public Set<String> visible(Caller caller, java.util.Collection<String> ids) {
        return posts.find(caller, ids).keySet();
    }
}
