package io.whence.query;

import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.id.AnswerId;
import io.whence.api.id.BoardId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.EventNameRegistry;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.platform.web.PersonalAccessToken;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells events as they would be on record: each a minute after the one before, with an envelope, numbered in its aggregate. */
public final class Story {

    public static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private final Consumer<RecordedEvent> teller;
    private final Map<String, Long> sequences = new HashMap<>();
    private long position;
    private EventActor actor = EventActor.UNKNOWN;
    private @Nullable TeamId team;
    private @Nullable MemberId onBehalfOf;
    private @Nullable OccurrenceTime occurrence;
    private @Nullable Source source;
    private @Nullable TokenId token;

    public Story(Consumer<RecordedEvent> teller) {
        this.teller = teller;
    }

    /** From now on it is this member who acts. */
    public Story by(MemberId member) {
        actor = new EventActor(member, MemberKind.PERSON);
        return this;
    }

    public Story byNobodyKnown() {
        actor = EventActor.UNKNOWN;
        return this;
    }

    /** From now on everything belongs to this team. */
    public Story in(@Nullable TeamId now) {
        team = now;
        return this;
    }

    /** The next event only. */
    public Story forWhom(MemberId member) {
        onBehalfOf = member;
        return this;
    }

    /** The next event only: it came by this token. */
    public Story by(TokenId one) {
        token = one;
        return this;
    }

    /** The next event only: it was imported, and happened then. */
    public Story imported(Instant at, String externalId) {
        occurrence = new OccurrenceTime(at, TimePrecision.INSTANT);
        source = new Source("stackexchange", externalId);
        return this;
    }

    public TeamId team(String slug, TeamVisibility visibility) {
        var id = TeamId.ofSlug(slug);
        in(id).tell(new TeamFounded(id, slug, "Team " + slug, visibility));
        return id;
    }

    public MemberId member(String handle, String name) {
        var id = MemberId.ofHandle(handle);
        tell(new MemberRegistered(id, handle, name, MemberKind.PERSON, true));
        return id;
    }

    public void join(MemberId member, TeamId where, MemberRole role) {
        in(where).tell(new MemberJoined(member, where, role));
    }

    /** Returns the token's text. */
    public String token(MemberId member, @Nullable TeamId scope) {
        var id = TokenId.next();
        var issued = PersonalAccessToken.issue(id, new SecureRandom());
        var before = team;
        in(scope)
                .tell(new TokenIssued(
                        id, member, scope, "a token", issued.token().secretHash()));
        in(before);
        return issued.text();
    }

    public QuestionId ask(String title, String... tags) {
        var id = QuestionId.next();
        tell(new QuestionAsked(id, requireTeam(), title, new MarkdownText("The body of " + title), List.of(tags)));
        return id;
    }

    public AnswerId answer(QuestionId question, String body) {
        var id = AnswerId.next();
        tell(new AnswerGiven(id, question, requireTeam(), new MarkdownText(body)));
        return id;
    }

    public CommentId comment(QuestionId question, String body) {
        var id = CommentId.next();
        tell(new CommentAdded(id, question, question, requireTeam(), null, new MarkdownText(body), List.of()));
        return id;
    }

    public CommentId comment(AnswerId answer, QuestionId under, String body) {
        var id = CommentId.next();
        tell(new CommentAdded(id, answer, under, requireTeam(), null, new MarkdownText(body), List.of()));
        return id;
    }

    public CommentId comment(TaskId task, String body) {
        var id = CommentId.next();
        tell(new CommentAdded(id, task, task, requireTeam(), null, new MarkdownText(body), List.of()));
        return id;
    }

    public BoardId board(String name) {
        var id = BoardId.next();
        tell(new BoardOpened(id, requireTeam(), name));
        return id;
    }

    public ListId list(BoardId board, String name) {
        var id = ListId.next();
        tell(new ListAdded(id, board, requireTeam(), name, null, RelativePosition.last()));
        return id;
    }

    /** On no board. */
    public TaskId task(String title) {
        var id = TaskId.next();
        tell(new TaskOpened(id, requireTeam(), title, new MarkdownText("The body of " + title), null, null));
        return id;
    }

    /** The last one in its list. */
    public TaskId task(String title, BoardId board, ListId list) {
        var id = TaskId.next();
        tell(new TaskOpened(
                id,
                requireTeam(),
                title,
                new MarkdownText("The body of " + title),
                new BoardPlace(board, list),
                RelativePosition.last()));
        return id;
    }

    public RecordedEvent tell(Event event) {
        var aggregate = event.aggregateId();
        long sequence = sequences.merge(aggregate, 0L, (old, _) -> old + 1);
        var recorded = new RecordedEvent(
                position,
                "event-" + position,
                EventNameRegistry.nameOf(event.getClass()),
                event,
                new EventEnvelope(
                        actor,
                        onBehalfOf,
                        source == null ? RecordingChannel.API : RecordingChannel.IMPORT,
                        team,
                        "command-" + position,
                        null,
                        "correlation-" + position,
                        "causation-" + position,
                        occurrence,
                        source,
                        token),
                BEGIN.plus(Duration.ofMinutes(position)),
                aggregate,
                sequence);
        position++;
        onBehalfOf = null;
        occurrence = null;
        source = null;
        token = null;
        teller.accept(recorded);
        return recorded;
    }

    private TeamId requireTeam() {
        if (team == null) {
            throw new IllegalStateException("nobody said in which team");
        }
        return team;
    }
}
