package io.whence.query.questions;

import io.whence.platform.web.Caller;
import io.whence.query.access.Members;
import io.whence.query.access.People;
import io.whence.query.access.TeamRef;
import io.whence.query.access.VisibleTeam;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Merged;
import io.whence.query.platform.store.Scan;
import io.whence.query.questions.QuestionView.Nested;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Puts questions, answers and comments together with everything that is shown with them. */
@Component
final class QuestionPages {

    private static final int CHUNK = 200;

    private final Documents documents;
    private final Posts posts;
    private final Members members;

    @Autowired
    QuestionPages(ReadModels models, QuestionsProjection projection, Posts posts, Members members) {
        this(models.of(projection), posts, members);
    }

    QuestionPages(Documents documents, Posts posts, Members members) {
        this.documents = documents;
        this.posts = posts;
        this.members = members;
    }

    Versioned<QuestionView> question(Caller caller, String id) {
        var sight = posts.look(caller, List.of(id));
        var question = sight.question(id);
        var team = sight.team(question.post().teamId());
        var answers = under(id, AnswerDocument.ALL, AnswerDocument.BY_QUESTION).stream()
                .filter(sight::sees)
                .toList();
        var comments = under(id, CommentDocument.ALL, CommentDocument.BY_QUESTION);
        var links = under(id, LinkDocument.ALL, LinkDocument.BY_QUESTION);
        var others = others(caller, List.of(question), links);
        var people = people(List.of(question), answers, comments);
        var nested = new Nested(
                links.stream().map(link -> LinkView.of(link, others)).toList(),
                answers.stream()
                        .map(answer -> AnswerView.of(answer, question, null, comments, people))
                        .sorted(AnswerView.BEST_FIRST)
                        .toList(),
                CommentView.threaded(comments, id, people));
        return new Versioned<>(
                question.post().version(),
                Math.max(position(question, team), others.position()),
                QuestionView.of(question, team.ref(), others, people, nested));
    }

    /** Questions without what hangs under them, all of one team. */
    List<QuestionView> list(Caller caller, TeamRef team, List<QuestionDocument> questions) {
        var others = others(caller, questions, List.of());
        var people = people(questions, List.of(), List.of());
        return questions.stream()
                .map(question -> QuestionView.of(question, team, others, people, null))
                .toList();
    }

    Versioned<AnswerView> answer(Caller caller, String id) {
        var sight = posts.look(caller, List.of(id));
        var answer = sight.answer(id);
        var question = sight.question(answer.questionId());
        var comments = under(question.id(), CommentDocument.ALL, CommentDocument.BY_QUESTION).stream()
                .filter(comment -> comment.on().equals(id))
                .toList();
        var people = people(List.of(), List.of(answer), comments);
        var ref = new QuestionRef(question.id(), question.title());
        return new Versioned<>(
                answer.post().version(),
                position(question, sight.team(question.post().teamId())),
                AnswerView.of(answer, question, ref, comments, people));
    }

    Versioned<CommentView> comment(Caller caller, String id) {
        var sight = posts.look(caller, List.of(id));
        var comment = sight.comment(id);
        var people = people(List.of(), List.of(), List.of(comment));
        return new Versioned<>(
                comment.post().version(),
                Math.max(
                        comment.post().position(),
                        sight.team(comment.post().teamId()).position()),
                CommentView.of(comment, people));
    }

    /** Of the last event that shows on a question or on anything under it. */
    private static long position(QuestionDocument question, VisibleTeam team) {
        return Math.max(question.post().position(), team.position());
    }

    private Others others(Caller caller, List<QuestionDocument> questions, List<LinkDocument> links) {
        var ids = Stream.concat(
                        questions.stream()
                                .flatMap(question -> Stream.ofNullable(question.closure()))
                                .flatMap(closure -> closure.duplicateOf().stream()),
                        links.stream().map(LinkDocument::to))
                .distinct()
                .toList();
        return Others.of(posts.look(caller, ids), ids);
    }

    private People people(
            List<QuestionDocument> questions, List<AnswerDocument> answers, List<CommentDocument> comments) {
        return members.named(Stream.of(
                        questions.stream().flatMap(QuestionPages::named),
                        answers.stream()
                                .flatMap(answer ->
                                        Stream.ofNullable(answer.post().author())),
                        comments.stream().flatMap(QuestionPages::named))
                .flatMap(ids -> ids)
                .toList());
    }

    private static Stream<String> named(QuestionDocument question) {
        var closers = Stream.ofNullable(question.closure())
                .flatMap(closure -> Stream.concat(closure.voters().stream(), Stream.ofNullable(closure.by())));
        return Stream.concat(Stream.ofNullable(question.post().author()), closers);
    }

    private static Stream<String> named(CommentDocument comment) {
        return Stream.concat(Stream.ofNullable(comment.post().author()), comment.mentions().stream());
    }

    private <D> List<D> under(String questionId, Collection<D> collection, Index<D> index) {
        var scan = new Scan(List.of(questionId), null, null, null, false, CHUNK);
        return new Merged<>(documents, collection, index, List.of(scan)).documents();
    }
}
