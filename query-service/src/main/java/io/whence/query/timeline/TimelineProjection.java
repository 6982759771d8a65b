package io.whence.query.timeline;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.member.MemberEvent.MemberRegistered;
import io.whence.api.question.QuestionEvent.QuestionAsked;
import io.whence.api.question.QuestionEvent.QuestionEdited;
import io.whence.api.question.QuestionEvent.QuestionRolledBack;
import io.whence.api.team.TeamEvent.TeamFounded;
import io.whence.api.team.TeamEvent.TeamRenamed;
import io.whence.api.wire.WireJson;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** What happened, an entry for each event, in the timelines of its team, its members and its posts. */
@Component
class TimelineProjection implements Projection {

    /** A timeline, by when things happened. */
    static final Index<Entry> IN_STREAM = new Index<>(
            "in-stream",
            entry -> entry.streams().stream()
                    .map(stream -> new Key(List.of(stream), List.of(entry.occurredAt(), entry.position())))
                    .toList());

    /** All of a root post and under it, as it was recorded. */
    static final Index<Entry> HISTORY = new Index<>(
            "history",
            entry -> entry.root() == null
                    ? List.of()
                    : List.of(new Key(List.of(entry.root()), List.of(entry.position()))));

    static final Collection<Entry> ENTRIES = new Collection<>("entries", Entry.class, List.of(IN_STREAM, HISTORY));

    static final Collection<Title> TITLES = new Collection<>("titles", Title.class, List.of());

    private static final ObjectWriter JSON = WireJson.mapper().writer();

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(ENTRIES, TITLES);
    }

    @Override
    public String subjectOf(Recorded event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        session.prefetch(TITLES, titlesNeeded(batch));
        var describe = new Describe(id -> {
            var title = session.get(TITLES, id);
            return title == null ? id : title.text();
        });
        for (var recorded : batch) {
            recorded.event()
                    .accept(describe)
                    .ifPresent(described ->
                            session.put(ENTRIES, Long.toString(recorded.position()), entry(recorded, described)));
            var title = newTitle(recorded.event());
            if (title != null) {
                session.put(TITLES, recorded.aggregateId(), new Title(title));
            }
        }
    }

    private static Set<String> titlesNeeded(List<Recorded> batch) {
        var ids = new LinkedHashSet<String>();
        for (var recorded : batch) {
            ids.add(
                    switch (recorded.event()) {
                        case AnswerEvent answer -> answer.questionId().value();
                        case CommentEvent comment -> comment.subject().value();
                        case Event _ -> recorded.aggregateId();
                    });
        }
        return ids;
    }

    private static @Nullable String newTitle(Event event) {
        return switch (event) {
            case QuestionAsked asked -> asked.title();
            case QuestionEdited edited -> edited.title();
            case QuestionRolledBack rolledBack -> rolledBack.title();
            case TeamFounded founded -> founded.name();
            case TeamRenamed renamed -> renamed.name();
            case MemberRegistered registered -> registered.name();
            case Event _ -> null;
        };
    }

    private static Entry entry(Recorded recorded, Described described) {
        var envelope = recorded.envelope();
        var actor = envelope.actor().memberId();
        var onBehalfOf = envelope.onBehalfOf();
        var team = envelope.team();
        var teamId = team == null ? null : team.value();
        var actorId = actor == null ? null : actor.value();
        return new Entry(
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                actorId,
                envelope.actor().kind(),
                onBehalfOf == null ? null : onBehalfOf.value(),
                envelope.via(),
                teamId,
                streams(teamId, actorId, described),
                described.root(),
                described.kind(),
                described.subject(),
                described.title(),
                described.deed(),
                recorded.occurredAt().toEpochMilli(),
                envelope.precision(),
                recorded.recordedAt().toEpochMilli(),
                envelope.source(),
                envelope.commandId(),
                envelope.correlationId(),
                envelope.causationId(),
                JSON.writeValueAsString(recorded.event()));
    }

    private static List<String> streams(@Nullable String team, @Nullable String actor, Described described) {
        var streams = new LinkedHashSet<String>();
        if (team != null) {
            streams.add(Streams.ofTeam(team));
        }
        if (actor != null) {
            streams.add(Streams.ofMember(actor));
        }
        if (described.root() != null) {
            streams.add(Streams.ofPost(described.root()));
        }
        if (described.post() != null) {
            streams.add(Streams.ofPost(described.post()));
        }
        return List.copyOf(streams);
    }
}
