package io.whence.standalone.sample;

import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.EventJsonFormat;
import io.whence.api.wire.EventNameRegistry;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Puts the sample workspace on record: a few weeks in which a team's decision changes twice. It goes the way every imported
 * history goes, with its own times, and a second time adds nothing.
 */
@Component
public class SampleWorkspace {

    static final String SYSTEM = "sample";

    private static final MemberId OWNER = MemberId.ofHandle("owner");

    private final ImportedEventRecorder history;

    SampleWorkspace(ImportedEventRecorder history) {
        this.history = history;
    }

    /**
     * Records the story, all of it or nothing.
     *
     * @return how many events were new
     */
    public int load() throws IOException {
        try (InputStream file = new ClassPathResource("sample/harbor.json").getInputStream()) {
            return record(EventJsonFormat.mapper().readValue(file, SampleStory.class));
        }
    }

    private int record(SampleStory story) {
        var recorder = new Recorder(story);
        history.inOneUnit(() -> {
            recorder.team();
            story.members().forEach(recorder::member);
            story.steps().forEach(recorder::step);
        });
        return recorder.recorded;
    }

    private final class Recorder {

        private final SampleStory story;
        private final TeamId teamId;
        private final SampleStoryEvents events;
        private final Map<String, MemberKind> kinds;
        private int recorded;

        Recorder(SampleStory story) {
            this.story = story;
            this.teamId = TeamId.ofSlug(story.team().slug());
            this.events = new SampleStoryEvents(story);
            this.kinds = story.members().stream()
                    .collect(Collectors.toMap(SampleStory.Member::handle, SampleStory.Member::kind));
        }

        void team() {
            var team = story.team();
            put(new TeamFounded(teamId, team.slug(), team.name(), team.visibility()), begin(), founder(), null);
            put(new MemberJoined(OWNER, teamId, MemberRole.OWNER), begin(), founder(), null);
        }

        void member(SampleStory.Member member) {
            var memberId = MemberId.ofHandle(member.handle());
            put(
                    new MemberRegistered(memberId, member.handle(), member.name(), member.kind(), true),
                    begin(),
                    founder(),
                    null);
            put(new MemberJoined(memberId, teamId, member.role()), begin(), founder(), null);
        }

        void step(SampleStep step) {
            put(events.of(step), step.at(), step.who(), step.onBehalfOf());
        }

        private Instant begin() {
            return story.steps().getFirst().at();
        }

        private String founder() {
            return story.members().getFirst().handle();
        }

        private void put(Event event, Instant at, String who, @Nullable String onBehalfOf) {
            var envelope = new EventEnvelope(
                    new EventActor(MemberId.ofHandle(who), Objects.requireNonNull(kinds.get(who), who)),
                    onBehalfOf == null ? null : MemberId.ofHandle(onBehalfOf),
                    RecordingChannel.IMPORT,
                    teamId,
                    SYSTEM,
                    null,
                    SYSTEM,
                    SYSTEM,
                    new OccurrenceTime(at, TimePrecision.INSTANT),
                    new Source(SYSTEM, at + "/" + EventNameRegistry.nameOf(event.getClass())));
            recorded += history.record(event, envelope) ? 1 : 0;
        }
    }
}
