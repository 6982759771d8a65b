package io.whence.query.questions;

import io.whence.query.access.Access;
import io.whence.query.access.Person;
import io.whence.query.access.TeamName;
import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.questions.Views.State;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns documents into what readers are answered with: names for ids, times for numbers. */
@Component
class Present {

    private final Access access;
    private final Documents documents;

    Present(Access access, ReadModels models, QuestionsProjection projection) {
        this.access = access;
        this.documents = models.of(projection);
    }

    /** A page of questions of one team, each without its answers and comments. */
    List<Views.Question> list(String team, List<QuestionDocument> questions) {
        var names = names(questions, List.of(), List.of());
        var teamName = access.nameOf(team);
        return questions.stream()
                .map(question -> question(question, teamName, names, null, null))
                .toList();
    }

    Views.Question inFull(QuestionDocument question, List<AnswerDocument> answers, List<CommentDocument> comments) {
        var names = names(List.of(question), answers, comments);
        return question(
                question,
                access.nameOf(question.team()),
                names,
                answers.stream()
                        .map(answer -> answer(
                                answer,
                                answer.id().equals(question.acceptedAnswer()),
                                on(answer.id(), comments),
                                names))
                        .toList(),
                comments(on(question.id(), comments), names));
    }

    Views.Answer answer(AnswerDocument answer, List<CommentDocument> comments) {
        var accepted = documents
                .get(QuestionLists.QUESTIONS, answer.question())
                .map(QuestionDocument::acceptedAnswer)
                .filter(answer.id()::equals)
                .isPresent();
        var own = on(answer.id(), comments);
        return answer(answer, accepted, own, names(List.of(), List.of(answer), own));
    }

    Views.Comment comment(CommentDocument comment) {
        var names = names(List.of(), List.of(), List.of(comment));
        return comment(comment, names);
    }

    private record Names(Map<String, Person> people, Map<String, QuestionDocument> questions) {

        Person person(@Nullable String id) {
            return Person.in(people, id);
        }

        Views.Reference question(String id) {
            var question = questions.get(id);
            return new Views.Reference(id, question == null || question.deleted() ? "" : question.title());
        }
    }

    private Names names(
            List<QuestionDocument> questions, List<AnswerDocument> answers, List<CommentDocument> comments) {
        Set<String> people = new HashSet<>();
        Set<String> referred = new HashSet<>();
        for (var question : questions) {
            add(people, question.author());
            question.links().forEach(link -> referred.add(link.to()));
            var closure = question.closure();
            if (closure != null) {
                add(people, closure.by());
                people.addAll(closure.voters());
                referred.addAll(closure.duplicateOf());
            }
        }
        answers.forEach(answer -> add(people, answer.author()));
        comments.forEach(comment -> {
            add(people, comment.author());
            people.addAll(comment.mentions());
        });
        return new Names(access.people(people), documents.find(QuestionLists.QUESTIONS, referred));
    }

    private static void add(Set<String> ids, @Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    private static List<CommentDocument> on(String post, List<CommentDocument> comments) {
        return comments.stream().filter(comment -> comment.on().equals(post)).toList();
    }

    private static Views.Question question(
            QuestionDocument question,
            TeamName team,
            Names names,
            @Nullable List<Views.Answer> answers,
            @Nullable List<Views.Comment> comments) {
        var tally = question.tally();
        var closure = question.closure();
        return new Views.Question(
                question.id(),
                question.version(),
                team,
                question.title(),
                question.body(),
                question.tags(),
                names.person(question.author()),
                state(question),
                question.locked(),
                tally.score(),
                tally.upVotes(),
                tally.downVotes(),
                question.acceptedAnswer(),
                tally.answers(),
                tally.comments(),
                tally.revisions(),
                closure == null ? null : closure(closure, names),
                question.links().stream()
                        .map(link -> new Views.Link(link.relation(), names.question(link.to())))
                        .toList(),
                answers,
                comments,
                Instant.ofEpochMilli(question.times().createdAt()),
                Instant.ofEpochMilli(question.times().updatedAt()),
                Instant.ofEpochMilli(question.times().activityAt()));
    }

    private static State state(QuestionDocument question) {
        if (question.deleted()) {
            return State.DELETED;
        }
        return question.closure() == null ? State.OPEN : State.CLOSED;
    }

    private static Views.Closure closure(QuestionDocument.Closure closure, Names names) {
        return new Views.Closure(
                closure.reason(),
                closure.duplicateOf().stream().map(names::question).toList(),
                closure.note(),
                names.person(closure.by()),
                closure.voters().stream().map(names::person).toList(),
                Instant.ofEpochMilli(closure.at()));
    }

    private static Views.Answer answer(
            AnswerDocument answer, boolean accepted, List<CommentDocument> comments, Names names) {
        var tally = answer.tally();
        return new Views.Answer(
                answer.id(),
                answer.version(),
                answer.question(),
                answer.body(),
                names.person(answer.author()),
                accepted,
                answer.deleted(),
                answer.locked(),
                tally.score(),
                tally.upVotes(),
                tally.downVotes(),
                tally.comments(),
                tally.revisions(),
                comments(comments, names),
                Instant.ofEpochMilli(answer.createdAt()),
                Instant.ofEpochMilli(answer.updatedAt()));
    }

    /** In threads: each begun by its first comment, the replies after it. */
    private static List<Views.Comment> comments(List<CommentDocument> comments, Names names) {
        var replies = comments.stream()
                .filter(comment -> comment.replyTo() != null)
                .collect(Collectors.groupingBy(comment -> String.valueOf(comment.replyTo())));
        var firsts = comments.stream().map(CommentDocument::id).collect(Collectors.toSet());
        return comments.stream()
                // A reply whose thread's first comment was deleted stands on its own.
                .filter(comment -> comment.replyTo() == null || !firsts.contains(comment.replyTo()))
                .flatMap(first -> Stream.concat(Stream.of(first), replies.getOrDefault(first.id(), List.of()).stream()))
                .map(comment -> comment(comment, names))
                .toList();
    }

    private static Views.Comment comment(CommentDocument comment, Names names) {
        return new Views.Comment(
                comment.id(),
                comment.version(),
                comment.on(),
                comment.replyTo(),
                comment.body(),
                names.person(comment.author()),
                comment.mentions().stream().map(names::person).toList(),
                comment.resolved(),
                comment.revisions() > 1,
                Instant.ofEpochMilli(comment.createdAt()),
                Instant.ofEpochMilli(comment.updatedAt()));
    }
}
