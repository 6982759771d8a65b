package io.whence.query.questions;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.comments.RootComments;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.fold.TeamReference;
import io.whence.query.questions.QuestionView.Nested;
import io.whence.query.questions.fold.AnswerDocument;
import io.whence.query.questions.fold.QuestionDocument;
import io.whence.query.questions.fold.QuestionLinkDocument;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.visibility.LinkedTask;
import io.whence.query.visibility.VersionedView;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An assembler of questions and answers with everything that is shown with them. */
@Component
final class QuestionViewAssembler {

    private final DocumentReader documents;
    private final QuestionPostSource posts;
    private final LinkedTask.Finder linked;
    private final MemberDirectory members;

    QuestionViewAssembler(QuestionPostSource posts, LinkedTask.Finder linked, MemberDirectory members) {
        this.documents = posts.documents();
        this.posts = posts;
        this.linked = linked;
        this.members = members;
    }

    VersionedView<QuestionView> question(Caller caller, String id) {
        var question = documents.get(QuestionDocument.ALL, id).orElseThrow(RequestProblemException::notFound);
        var sight = posts.sight(caller, Map.of(id, question.outlined()), Map.of());
        var team = sight.teamOf(id);
        var answers = documents.all(AnswerDocument.ALL, AnswerDocument.BY_QUESTION, id).stream()
                .filter(answer -> sight.sees(answer.outlined()))
                .toList();
        var comments = RootComments.under(documents, id);
        var links = documents.all(QuestionLinkDocument.ALL, QuestionLinkDocument.BY_QUESTION, id);
        var others = others(caller, List.of(question), links);
        var tasks = linked.find(
                caller,
                Stream.concat(Stream.of(id), answers.stream().map(AnswerDocument::id))
                        .toList());
        var people = people(List.of(question), answers, comments);
        var nested = new Nested(
                links.stream().map(link -> QuestionLinkView.of(link, others)).toList(),
                tasks.to(id),
                answers.stream()
                        .map(answer -> AnswerView.of(answer, question, null, comments, tasks.to(answer.id()), people))
                        .sorted(AnswerView.BEST_FIRST)
                        .toList(),
                comments.threaded(id, people));
        return new VersionedView<>(
                question.post().version(),
                Stream.concat(
                                others.look().positions().stream(),
                                Stream.of(question.post().position(), team.position(), tasks.position()))
                        .toList(),
                QuestionView.of(question, team.ref(), others, people, nested));
    }

    /** Questions without what hangs under them, all of one team. */
    List<QuestionView> list(Caller caller, TeamReference team, List<QuestionDocument> questions) {
        var others = others(caller, questions, List.of());
        var people = people(questions, List.of(), RootComments.none());
        return questions.stream()
                .map(question -> QuestionView.of(question, team, others, people, null))
                .toList();
    }

    VersionedView<AnswerView> answer(Caller caller, String id) {
        var answer = documents.get(AnswerDocument.ALL, id).orElseThrow(RequestProblemException::notFound);
        var question =
                documents.get(QuestionDocument.ALL, answer.questionId()).orElseThrow(RequestProblemException::notFound);
        var sight = posts.sight(caller, Map.of(question.id(), question.outlined()), Map.of(id, answer.outlined()));
        var team = sight.teamOf(id);
        var comments = RootComments.under(documents, question.id()).on(id);
        var tasks = linked.find(caller, List.of(id));
        var people = people(List.of(), List.of(answer), comments);
        var ref = new QuestionReference(question.id(), question.title());
        return new VersionedView<>(
                answer.post().version(),
                List.of(question.post().position(), team.position(), tasks.position()),
                AnswerView.of(answer, question, ref, comments, tasks.to(id), people));
    }

    private LinkedQuestions others(Caller caller, List<QuestionDocument> questions, List<QuestionLinkDocument> links) {
        var ids = Stream.concat(
                        questions.stream()
                                .flatMap(question -> Stream.ofNullable(question.closure()))
                                .flatMap(closure -> closure.duplicateOf().stream()),
                        links.stream().map(QuestionLinkDocument::to))
                .distinct()
                .toList();
        return new LinkedQuestions(posts.look(caller, ids));
    }

    private MemberNames people(List<QuestionDocument> questions, List<AnswerDocument> answers, RootComments comments) {
        return members.named(Stream.of(
                        questions.stream().flatMap(QuestionViewAssembler::named),
                        answers.stream()
                                .flatMap(answer ->
                                        Stream.ofNullable(answer.post().author())),
                        comments.people())
                .flatMap(ids -> ids)
                .toList());
    }

    private static Stream<String> named(QuestionDocument question) {
        var closers = Stream.ofNullable(question.closure())
                .flatMap(closure -> Stream.concat(closure.voters().stream(), Stream.ofNullable(closure.by())));
        return Stream.concat(Stream.ofNullable(question.post().author()), closers);
    }
}
