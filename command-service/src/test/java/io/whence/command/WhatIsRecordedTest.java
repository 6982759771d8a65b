package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.command.RunningService.Client;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ends up in the log when a request comes in over HTTP. */
class WhatIsRecordedTest {

    @TempDir
    static Path data;

    static RunningService service;
    static Client owner;

    @BeforeAll
    static void start() {
        service = RunningService.on(data);
        owner = service.asOwner();
        owner.post("/teams", "{'slug':'atlas','name':'Atlas','visibility':'private'}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static List<? extends DomainEventMessage<?>> log(String id) {
        return service.bean(EventStore.class).readEvents(id, 0).asStream().toList();
    }

    static DomainEventMessage<?> last(String id) {
        return log(id).getLast();
    }

    static String question() {
        return owner.post("/teams/atlas/questions", "{'title':'t','body':'b'}").id();
    }

    @Test
    void founding_makes_the_founder_an_owner_in_the_same_moment() {
        var team = TeamId.ofSlug("atlas");
        var founder = MemberId.ofHandle("owner");

        assertThat(last(team.value()).getPayload())
                .isEqualTo(new TeamFounded(team, "atlas", "Atlas", TeamVisibility.PRIVATE));
        assertThat(last(founder.value()).getPayload()).isEqualTo(new MemberJoined(founder, team, MemberRole.OWNER));
        assertThat(last(founder.value()).getMetaData().get("commandId"))
                .isEqualTo(last(team.value()).getMetaData().get("commandId"));
    }

    @Test
    void an_event_carries_its_envelope_and_nothing_else() {
        var event = last(owner.with("Idempotency-Key", "k")
                .post("/teams/atlas/questions", "{'title':'t','body':'b'}")
                .id());
        var envelope = EventEnvelope.of(event.getMetaData());

        assertThat(event.getIdentifier()).startsWith("event_");
        assertThat(envelope.actor()).isEqualTo(new EventActor(MemberId.ofHandle("owner"), MemberKind.PERSON));
        assertThat(envelope.via()).isEqualTo(RecordingChannel.API);
        assertThat(envelope.team()).isEqualTo(TeamId.ofSlug("atlas"));
        assertThat(envelope.commandDigest()).hasSize(11);
        assertThat(envelope.correlationId()).isEqualTo(envelope.commandId()).isEqualTo(envelope.causationId());
        assertThat(event.getMetaData().keySet())
                .containsExactlyInAnyOrderElementsOf(envelope.toMetadata().keySet());
    }

    @Test
    void an_agent_is_recorded_with_whom_it_acted_for() {
        owner.post("/teams/atlas/members", "{'handle':'bot','name':'Bot','role':'member','kind':'agent'}");
        var token = owner.post("/teams/atlas/tokens", "{'member':'bot','name':'n'}");
        var bot = service.as(token.body().path("token").asString());

        var event = last(bot.with("Whence-On-Behalf-Of", "owner")
                .post("/teams/atlas/questions", "{'title':'t','body':'b'}")
                .id());

        var envelope = EventEnvelope.of(event.getMetaData());
        assertThat(envelope.actor()).isEqualTo(new EventActor(MemberId.ofHandle("bot"), MemberKind.AGENT));
        assertThat(envelope.onBehalfOf()).isEqualTo(MemberId.ofHandle("owner"));
    }

    @Test
    void a_reply_to_a_reply_belongs_to_the_thread_begun_first() {
        var path = "/questions/" + question() + "/comments";
        var first = owner.post(path, "{'body':'one'}").id();
        var second =
                owner.post(path, "{'body':'two','replyTo':'" + first + "'}").id();
        var third =
                owner.post(path, "{'body':'three','replyTo':'" + second + "'}").id();

        assertThat(((CommentAdded) last(third).getPayload()).replyTo()).isEqualTo(new CommentId(first));
    }

    @Test
    void a_reply_stays_on_its_post() {
        var first = owner.post("/questions/" + question() + "/comments", "{'body':'one'}")
                .id();
        var elsewhere = "/questions/" + question() + "/comments";

        assertThat(owner.post(elsewhere, "{'body':'x','replyTo':'" + first + "'}")
                        .code())
                .isEqualTo("reply-elsewhere");
        assertThat(owner.post(elsewhere, "{'body':'x','replyTo':'" + CommentId.next() + "'}")
                        .code())
                .isEqualTo("reply-elsewhere");
    }

    @Test
    void a_comment_on_an_answer_hangs_under_the_question() {
        var question = question();
        var answer = owner.post("/questions/" + question + "/answers", "{'body':'b'}")
                .id();
        var comment = owner.post("/answers/" + answer + "/comments", "{'body':'b @owner'}")
                .id();

        var added = (CommentAdded) last(comment).getPayload();

        assertThat(added.on().value()).isEqualTo(answer);
        assertThat(added.subject().value()).isEqualTo(question);
        assertThat(added.mentions()).containsExactly(MemberId.ofHandle("owner"));
    }
}
