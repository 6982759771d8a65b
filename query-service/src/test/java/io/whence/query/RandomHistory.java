package io.whence.query;

import io.whence.api.calendar.CalendarScope;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerUndeleted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.CommentEvent.CommentDeleted;
import io.whence.api.event.CommentEvent.CommentEdited;
import io.whence.api.event.CommentEvent.ThreadResolved;
import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionLinked;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionRolledBack;
import io.whence.api.event.QuestionEvent.QuestionUndeleted;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.id.AnswerId;
import io.whence.api.id.CalendarId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ImportId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportFailure;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import io.whence.api.member.MemberRole;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.question.QuestionRelation;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Histories that could have happened, of the same kind for the same seed. */
public final class RandomHistory {

    private record Answered(AnswerId id, QuestionId under) {}

    private record Commented(CommentId id, SubjectId on, SubjectId under) {}

    private final List<RecordedEvent> events = new ArrayList<>();
    private final Story story = new Story(events::add);
    private final Random random;
    private @Nullable RandomTasks tasks;
    private final List<TeamId> teams = new ArrayList<>();
    private final List<MemberId> members = new ArrayList<>();
    private final List<QuestionId> questions = new ArrayList<>();
    private final List<Answered> answers = new ArrayList<>();
    private final List<Commented> comments = new ArrayList<>();
    private final List<ImportId> imports = new ArrayList<>();
    private final List<CalendarId> calendars = new ArrayList<>();

    private RandomHistory(long seed) {
        this.random = new Random(seed);
    }

    public static List<RecordedEvent> of(long seed, int size) {
        var history = new RandomHistory(seed);
        history.begin();
        while (history.events.size() < size) {
            history.step();
        }
        return List.copyOf(history.events);
    }

    private void begin() {
        members.add(story.member("ada", "Ada"));
        members.add(story.member("ben", "Ben"));
        story.by(members.getFirst());
        teams.add(story.team("core", TeamVisibility.PUBLIC));
        teams.add(story.team("quiet", TeamVisibility.PRIVATE));
        ask();
        tasks = new RandomTasks(story, random, teams.getFirst());
    }

    private void step() {
        if (random.nextInt(10) == 0) {
            story.byNobodyKnown();
        } else {
            story.by(any(members));
        }
        story.in(any(teams));
        if (random.nextInt(3) == 0) {
            story.imported(Story.BEGIN.minus(Duration.ofMillis(random.nextInt(1_000))), "row/" + events.size());
        }
        switch (random.nextInt(12)) {
            case 0 -> people();
            case 4 -> importing();
            case 1 -> ask();
            case 2 -> question(any(questions));
            case 3 -> answer();
            case 5 -> comment();
            case 6 -> calendar();
            default -> tasks().step(members, questions);
        }
    }

    private void people() {
        var team = any(teams);
        switch (random.nextInt(6)) {
            case 0 -> story.join(any(members), team, any(List.of(MemberRole.values())));
            case 1 -> story.tell(new MemberLeft(any(members), team));
            case 2 -> story.tell(new TeamRenamed(team, "Name " + events.size()));
            case 3 -> story.tell(new TeamVisibilityChanged(team, any(List.of(TeamVisibility.values()))));
            case 4 -> members.add(story.member("member-" + events.size(), "Member " + events.size()));
            default -> story.token(any(members), random.nextBoolean() ? null : team);
        }
    }

    private void ask() {
        questions.add(random.nextBoolean() ? story.ask("Why?", "java") : story.ask("How?"));
    }

    private void question(QuestionId id) {
        story.tell(
                switch (random.nextInt(11)) {
                    case 0 -> new QuestionEdited(id, "Why " + events.size(), null, null, "clearer");
                    case 1 -> new QuestionEdited(id, null, body(), List.of("java", "sql"), null);
                    case 2 -> new QuestionRolledBack(id, 1, "Why?", body(), List.of(), null);
                    case 3 ->
                        new QuestionClosed(
                                id, QuestionCloseReason.DUPLICATE, List.of(any(questions)), null, List.copyOf(members));
                    case 4 -> new QuestionReopened(id, List.of());
                    case 5 -> new QuestionDeleted(id, List.of());
                    case 6 -> new QuestionUndeleted(id, List.of());
                    case 7 -> new QuestionVoted(id, VoteValue.UP, random.nextBoolean() ? null : VoteValue.DOWN);
                    case 8 -> new QuestionVoteRetracted(id, VoteValue.DOWN);
                    case 9 -> new QuestionLinked(id, any(questions), any(List.of(QuestionRelation.values())));
                    default -> new AnswerAccepted(id, answers.isEmpty() ? AnswerId.next() : any(answers).id);
                });
    }

    private void answer() {
        if (answers.isEmpty() || random.nextInt(3) == 0) {
            var under = any(questions);
            var id = AnswerId.next();
            story.tell(new AnswerGiven(id, under, any(teams), body()));
            answers.add(new Answered(id, under));
            return;
        }
        var answer = any(answers);
        story.tell(
                switch (random.nextInt(4)) {
                    case 0 -> new AnswerEdited(answer.id, answer.under, body(), null);
                    case 1 -> new AnswerDeleted(answer.id, answer.under, List.of());
                    case 2 -> new AnswerUndeleted(answer.id, answer.under, List.of());
                    default -> new AnswerVoted(answer.id, answer.under, VoteValue.UP, null);
                });
    }

    private void comment() {
        if (comments.isEmpty() || random.nextInt(3) == 0) {
            var answer = answers.isEmpty() || random.nextBoolean() ? null : any(answers);
            SubjectId root = random.nextBoolean() ? any(questions) : tasks().anyTask();
            var under = answer == null ? root : answer.under;
            var id = CommentId.next();
            var on = answer == null ? under : answer.id;
            story.tell(new CommentAdded(id, on, under, any(teams), null, body(), List.of(any(members))));
            comments.add(new Commented(id, on, under));
            return;
        }
        var comment = any(comments);
        story.tell(
                switch (random.nextInt(3)) {
                    case 0 -> new CommentEdited(comment.id, comment.on, comment.under, body(), List.of());
                    case 1 -> new CommentDeleted(comment.id, comment.on, comment.under);
                    default -> new ThreadResolved(comment.id, comment.on, comment.under);
                });
    }

    private RandomTasks tasks() {
        return Objects.requireNonNull(tasks);
    }

    private void calendar() {
        if (calendars.isEmpty() || random.nextBoolean()) {
            var id = CalendarId.next();
            story.tell(new CalendarPublished(
                    id, any(teams), any(members), any(List.of(CalendarScope.values())), "hash " + events.size()));
            calendars.add(id);
        } else {
            story.tell(new CalendarRevoked(any(calendars), any(members)));
        }
    }

    private void importing() {
        if (imports.isEmpty() || random.nextBoolean()) {
            var id = ImportId.next();
            story.tell(new ImportBegun(id, any(teams), "stackexchange"));
            imports.add(id);
            return;
        }
        boolean whole = random.nextBoolean();
        story.tell(new ImportEnded(
                any(imports),
                "stackexchange",
                whole ? ImportState.COMPLETED : ImportState.FAILED,
                whole ? null : new ImportFailure("interrupted", "The server stopped."),
                random.nextBoolean()
                        ? new ImportReport(7, 2, 1, Map.of("questions", 2L), List.of(), List.of())
                        : null));
    }

    private MarkdownText body() {
        return new MarkdownText("line one\nline " + random.nextInt(100));
    }

    private <T> T any(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
