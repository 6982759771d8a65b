package io.whence.benchmark.workload;

import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.AnswerEvent.AnswerVoteRetracted;
import io.whence.api.event.AnswerEvent.AnswerVoted;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.QuestionEvent.AnswerAccepted;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionClosed;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionReopened;
import io.whence.api.event.QuestionEvent.QuestionVoteRetracted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.id.AnswerId;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.question.QuestionCloseReason;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;

/**
 * What a team of two hundred left behind, event by event and without end; the same for the same seed. Per question there are
 * about 1.8 answers, 1.5 edits, 3.5 comments and 6 votes, nearly all to what is recent: the proportions of two Stack Exchange
 * sites, with half of their votes, so that it is if anything heavier than those.
 */
public final class TeamHistoryWorkload {

    private static final int MEMBERS = 200;
    /** Posts that things still happen to. */
    private static final int RECENT = 400;

    private final SplittableRandom random;
    private final TextWorkload texts;
    private final SeededIdSequence ids;
    private final TeamId team = TeamId.ofSlug("benchmark");
    private final List<MemberId> members = new ArrayList<>();
    private final List<WorkloadPost> recent = new ArrayList<>();
    private final Queue<DomainEventMessage<Event>> ready = new ArrayDeque<>();

    public TeamHistoryWorkload(long seed) {
        random = new SplittableRandom(seed);
        texts = new TextWorkload(random.split());
        ids = new SeededIdSequence(random.split());
        found();
    }

    /** The next events, in the order of the log. */
    public List<DomainEventMessage<Event>> next(int count) {
        var events = new ArrayList<DomainEventMessage<Event>>(count);
        while (events.size() < count) {
            if (ready.isEmpty()) {
                ids.tick();
                happen();
            }
            events.add(ready.remove());
        }
        return events;
    }

    private void found() {
        for (int member = 0; member < MEMBERS; member++) {
            var memberId = new MemberId(ids.typeId(MemberId.PREFIX));
            members.add(memberId);
            var handle = "member-" + member;
            record(
                    memberId.value(),
                    "Member",
                    0,
                    0,
                    new MemberRegistered(memberId, handle, handle, kind(member), true));
            if (member == 0) {
                record(
                        team.value(),
                        "Team",
                        0,
                        0,
                        new TeamFounded(team, "benchmark", "Benchmark", TeamVisibility.PUBLIC));
            }
            var role = member == 0 ? MemberRole.OWNER : MemberRole.MEMBER;
            record(memberId.value(), "Member", 1, 0, new MemberJoined(memberId, team, role));
        }
        ask();
    }

    private void happen() {
        int dice = random.nextInt(1430);
        if (dice < 100) {
            ask();
        } else if (dice < 280) {
            answer(recent());
        } else if (dice < 430) {
            edit(recent());
        } else if (dice < 780) {
            comment(recent());
        } else if (dice < 1380) {
            vote(recent());
        } else if (dice < 1420) {
            accept(recent());
        } else {
            closeOrReopen(recent());
        }
    }

    private void ask() {
        var id = new QuestionId(ids.typeId(QuestionId.PREFIX));
        var post = post(new WorkloadPost(id, id, member()));
        record(post, post.author, new QuestionAsked(id, team, texts.title(), texts.post(), texts.tags()));
    }

    private void answer(WorkloadPost to) {
        var id = new AnswerId(ids.typeId(AnswerId.PREFIX));
        var post = post(new WorkloadPost(id, to.question, member()));
        record(post, post.author, new AnswerGiven(id, to.question, team, texts.post()));
    }

    private void edit(WorkloadPost post) {
        var body = texts.post();
        var note = random.nextInt(3) == 0 ? texts.note() : null;
        record(
                post,
                random.nextInt(4) == 0 ? member() : post.author,
                switch (post.id) {
                    case AnswerId answer -> new AnswerEdited(answer, post.question, body, note);
                    case QuestionId _, TaskId _ ->
                        new QuestionEdited(
                                post.question, null, body, random.nextInt(5) == 0 ? texts.tags() : null, note);
                });
    }

    private void comment(WorkloadPost on) {
        var id = new CommentId(ids.typeId(CommentId.PREFIX));
        List<MemberId> mentions = random.nextInt(4) == 0 ? List.of(members.get(member())) : List.of();
        var comment = new CommentAdded(id, on.id, on.question, team, null, texts.comment(), mentions);
        record(id.value(), "Comment", 0, member(), comment);
    }

    private void vote(WorkloadPost post) {
        int member = member();
        var value = member % 8 == 0 ? VoteValue.DOWN : VoteValue.UP;
        boolean again = post.voters.get(member);
        post.voters.flip(member);
        record(
                post,
                member,
                switch (post.id) {
                    case AnswerId answer when again -> new AnswerVoteRetracted(answer, post.question, value);
                    case AnswerId answer -> new AnswerVoted(answer, post.question, value, null);
                    case QuestionId _, TaskId _ ->
                        again
                                ? new QuestionVoteRetracted(post.question, value)
                                : new QuestionVoted(post.question, value, null);
                });
    }

    /** Falls on a comment instead where there is nothing to accept. */
    private void accept(WorkloadPost answer) {
        var question =
                recent.stream().filter(post -> post.id.equals(answer.question)).findFirst();
        if (answer.id instanceof AnswerId id && question.isPresent() && !question.get().accepted) {
            question.get().accepted = true;
            record(question.get(), question.get().author, new AnswerAccepted(answer.question, id));
        } else {
            comment(answer);
        }
    }

    private void closeOrReopen(WorkloadPost post) {
        if (post.id instanceof AnswerId) {
            comment(post);
            return;
        }
        record(
                post,
                member(),
                post.closed
                        ? new QuestionReopened(post.question, List.of())
                        : new QuestionClosed(
                                post.question, QuestionCloseReason.UNCLEAR, List.of(), texts.note(), List.of()));
        post.closed = !post.closed;
    }

    private WorkloadPost post(WorkloadPost post) {
        if (recent.size() == RECENT) {
            recent.remove(0);
        }
        recent.add(post);
        return post;
    }

    private WorkloadPost recent() {
        return recent.get(random.nextInt(recent.size()));
    }

    private int member() {
        return (int) (MEMBERS * random.nextDouble() * random.nextDouble());
    }

    private static MemberKind kind(int member) {
        return member % 20 == 19 ? MemberKind.AGENT : MemberKind.PERSON;
    }

    private void record(WorkloadPost post, int actor, Event event) {
        record(post.id.value(), post.id instanceof AnswerId ? "Answer" : "Question", post.nextSequence(), actor, event);
    }

    private void record(String aggregateId, String aggregateType, long sequence, int actor, Event event) {
        var command = ids.uuid().toString();
        var envelope = new EventEnvelope(
                new EventActor(members.get(actor), kind(actor)),
                null,
                RecordingChannel.API,
                team,
                command,
                null,
                command,
                command,
                null,
                null);
        ready.add(new GenericDomainEventMessage<>(
                aggregateType,
                aggregateId,
                sequence,
                event,
                MetaData.from(envelope.toMetadata()),
                ids.typeId("event"),
                Instant.EPOCH));
    }
}
