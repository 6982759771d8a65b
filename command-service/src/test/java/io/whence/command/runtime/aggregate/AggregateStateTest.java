package io.whence.command.runtime.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.board.BoardPlace;
import io.whence.api.board.RelativePosition;
import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionDeleted;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.event.TaskEvent.ChecklistAdded;
import io.whence.api.event.TaskEvent.ItemAdded;
import io.whence.api.event.TaskEvent.ItemAssigned;
import io.whence.api.event.TaskEvent.ItemChecked;
import io.whence.api.event.TaskEvent.ItemConverted;
import io.whence.api.event.TaskEvent.TaskAssigned;
import io.whence.api.event.TaskEvent.TaskBlocked;
import io.whence.api.event.TaskEvent.TaskCompleted;
import io.whence.api.event.TaskEvent.TaskLabelled;
import io.whence.api.event.TaskEvent.TaskLinked;
import io.whence.api.event.TaskEvent.TaskMoved;
import io.whence.api.event.TaskEvent.TaskOpened;
import io.whence.api.event.TaskEvent.TaskPrioritized;
import io.whence.api.event.TaskEvent.TaskScheduled;
import io.whence.api.event.TaskEvent.TaskWatched;
import io.whence.api.id.BoardId;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TaskId;
import io.whence.api.member.MemberKind;
import io.whence.api.task.Moment;
import io.whence.api.task.TaskPriority;
import io.whence.api.task.TaskRelation;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.OccurrenceTime;
import io.whence.api.wire.RecordingChannel;
import io.whence.api.wire.Source;
import io.whence.api.wire.TimePrecision;
import io.whence.command.EmbeddedCommandService;
import io.whence.command.runtime.CommandBusConfiguration;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What an aggregate knows, whether it comes from the cache, a snapshot or the log. */
class AggregateStateTest {

    @TempDir
    static Path data;

    static ConfigurableApplicationContext context;

    final QuestionId question = QuestionId.next();

    @BeforeAll
    static void start() {
        context = SpringApplication.run(EmbeddedCommandService.class, "--server.port=0", "--whence.data=" + data);
    }

    @AfterAll
    static void stop() {
        context.close();
    }

    static ImportedEventRecorder history() {
        return context.getBean(ImportedEventRecorder.class);
    }

    static long head() {
        return context.getBean(EventStorageEngine.class)
                .createHeadToken()
                .position()
                .orElseThrow();
    }

    static void forgetAggregates() {
        context.getBean(Cache.class).removeAll();
    }

    @BeforeEach
    void ask() {
        history()
                .inOneUnit(() -> record(
                        new QuestionAsked(question, Given.TEAM, "t", new MarkdownText("b"), List.of()),
                        Given.ADA,
                        "question"));
    }

    static boolean record(Event event, MemberId actor, String externalId) {
        return history().record(event, Given.envelope(actor, externalId));
    }

    boolean vote(MemberId voter, String externalId) {
        return record(new QuestionVoted(question, VoteValue.UP, null), voter, externalId);
    }

    /** Handles one command over the bus, as a handler that changes its mind would. */
    private CommandResultMessage<?> handle(Runnable handler) {
        var bus = context.getBean(CommandBus.class);
        var registration = bus.subscribe(String.class.getName(), _ -> {
            handler.run();
            return null;
        });
        try {
            var callback = new FutureCallback<String, Object>();
            bus.dispatch(new GenericCommandMessage<>("go", Given.by(Given.BOB)), callback);
            return callback.getResult();
        } finally {
            registration.cancel();
        }
    }

    void recordOnQuestion(Event event) {
        context.getBean(AggregateLoader.class).recordOn(question.value(), event, Given.TEAM);
    }

    long version() {
        var seen = new long[1];
        history()
                .inOneUnit(() -> seen[0] = context.getBean(AggregateLoader.class)
                                .load(question.value())
                                .version()
                        + 1);
        return seen[0];
    }

    boolean isDeleted() {
        var seen = new boolean[1];
        history()
                .inOneUnit(() -> seen[0] = context.getBean(PostLookup.class)
                        .find(question)
                        .orElseThrow()
                        .deleted());
        return seen[0];
    }

    @Nested
    class A_refused_command {

        @Test
        void leaves_nothing_half_applied_behind() {
            assertThat(isDeleted()).isFalse();

            var result = handle(() -> {
                recordOnQuestion(new QuestionDeleted(question, List.of()));
                assertThat(context.getBean(PostLookup.class)
                                .find(question)
                                .orElseThrow()
                                .deleted())
                        .isTrue();
                throw new CommandRejectedException(CommonRejection.FORBIDDEN);
            });

            assertThat(result.exceptionResult()).isInstanceOf(CommandRejectedException.class);
            assertThat(isDeleted()).isFalse();
            assertThat(version()).isEqualTo(1);
        }
    }

    @Nested
    class A_snapshot {

        @Test
        void holds_all_that_the_events_told() {
            history().inOneUnit(() -> {
                for (int i = 2; i < CommandBusConfiguration.SNAPSHOT_EVERY; i++) {
                    assertThat(vote(MemberId.ofHandle("voter" + i), "vote/" + i))
                            .isTrue();
                }
                var envelope = CommandContext.of(Given.keyed(Given.BOB, "key", "digest"))
                        .envelope();
                context.getBean(AggregateLoader.class)
                        .load(question.value())
                        .execute(root -> root.recordOnce(new QuestionVoted(question, VoteValue.UP, null), envelope));
            });
            var snapshot = context.getBean(EventStorageEngine.class)
                    .readSnapshot(question.value())
                    .orElseThrow();

            history()
                    .inOneUnit(() -> context.getBean(AggregateLoader.class)
                            .load(question.value())
                            .execute(root -> assertThat(snapshot.getPayload())
                                    .usingRecursiveComparison()
                                    .isEqualTo(root)));
        }

        @Test
        void holds_all_of_a_task() {
            var task = TaskId.next();
            var place = new BoardPlace(BoardId.next(), ListId.next());
            var checklist = ChecklistId.next();
            var item = ItemId.next();
            var noon = Moment.parse("2026-11-30T12:00:00+01:00[Europe/Berlin]");
            var story = new ArrayList<Event>(List.of(
                    new TaskOpened(task, Given.TEAM, "t", new MarkdownText("b"), place, RelativePosition.last()),
                    new TaskScheduled(task, noon, noon),
                    new TaskPrioritized(task, TaskPriority.HIGH, TaskPriority.NONE),
                    new TaskLabelled(task, "a label"),
                    new TaskAssigned(task, Given.BOB),
                    new TaskWatched(task, Given.BOB),
                    new TaskBlocked(task, TaskId.next()),
                    new TaskLinked(task, question, TaskRelation.IMPLEMENTS),
                    new TaskLinked(task, TaskId.next(), TaskRelation.RELATES_TO),
                    new ChecklistAdded(task, checklist, "Steps"),
                    new ItemAdded(task, checklist, item, "First", RelativePosition.first()),
                    new ItemChecked(task, checklist, item),
                    new ItemAssigned(task, checklist, item, Given.BOB),
                    new ItemConverted(task, checklist, item, TaskId.next()),
                    new TaskCompleted(task, place)));
            while (story.size() < CommandBusConfiguration.SNAPSHOT_EVERY) {
                story.add(new TaskMoved(task, place, place, RelativePosition.last(), null));
            }
            history().inOneUnit(() -> {
                for (int i = 0; i < story.size(); i++) {
                    record(story.get(i), Given.ADA, "task/" + i);
                }
            });
            var snapshot = context.getBean(EventStorageEngine.class)
                    .readSnapshot(task.value())
                    .orElseThrow();

            history()
                    .inOneUnit(() -> context.getBean(AggregateLoader.class)
                            .load(task.value())
                            .execute(root -> assertThat(snapshot.getPayload())
                                    .usingRecursiveComparison()
                                    .isEqualTo(root)));
        }

        @Test
        void is_enough_to_go_on_from() {
            history().inOneUnit(() -> {
                for (int i = 0; i < CommandBusConfiguration.SNAPSHOT_EVERY; i++) {
                    assertThat(vote(MemberId.ofHandle("voter" + i), "vote/" + i))
                            .isTrue();
                }
            });
            forgetAggregates();

            assertThat(version()).isEqualTo(CommandBusConfiguration.SNAPSHOT_EVERY + 1);
            history().inOneUnit(() -> {
                assertThat(vote(Given.BOB, "vote/7")).isFalse();
                assertThat(vote(Given.BOB, "vote/new")).isTrue();
            });
        }
    }

    @Nested
    class Imported_history {

        @Test
        void is_recorded_once_also_in_the_same_unit_and_from_a_cold_cache() {
            history().inOneUnit(() -> {
                assertThat(vote(Given.BOB, "vote/1")).isTrue();
                assertThat(vote(Given.BOB, "vote/1")).isFalse();
            });
            long head = head();
            forgetAggregates();

            history().inOneUnit(() -> assertThat(vote(Given.BOB, "vote/1")).isFalse());

            assertThat(head()).isEqualTo(head);
        }

        @Test
        void keeps_its_own_envelope() {
            var envelope = new EventEnvelope(
                    EventActor.UNKNOWN,
                    null,
                    RecordingChannel.IMPORT,
                    Given.TEAM,
                    "import-1",
                    null,
                    "import-1",
                    "import-1",
                    new OccurrenceTime(Instant.parse("2010-01-01T00:00:00Z"), TimePrecision.DAY),
                    new Source("stackexchange", "posthistory/1"));

            history().inOneUnit(() -> history().record(new QuestionDeleted(question, List.of()), envelope));

            var event = context.getBean(EventStorageEngine.class)
                    .readEvents(question.value(), 1)
                    .next();
            assertThat(EventEnvelope.of(event.getMetaData())).isEqualTo(envelope);
        }

        @Test
        void begins_streams_of_every_kind() {
            var member = MemberId.ofHandle("jon");
            history()
                    .inOneUnit(() -> assertThat(record(
                                    new MemberRegistered(member, "jon", "Jon", MemberKind.PERSON, false),
                                    member,
                                    "user/1"))
                            .isTrue());

            var known = context.getBean(IdentityDirectory.class).member(member).orElseThrow();
            assertThat(known.login()).isFalse();
        }

        @Test
        void is_all_or_nothing() {
            long head = head();

            assertThatThrownBy(() -> history().inOneUnit(() -> {
                        vote(Given.BOB, "vote/1");
                        throw new IllegalStateException("half-way");
                    }))
                    .hasMessage("half-way");

            assertThat(head()).isEqualTo(head);
            history().inOneUnit(() -> assertThat(vote(Given.BOB, "vote/1")).isTrue());
        }

        @Test
        void needs_a_source_and_a_unit() {
            var deleted = new QuestionDeleted(question, List.of());

            assertThatThrownBy(() ->
                            history().inOneUnit(() -> history().record(deleted, Given.envelope(Given.ADA, null))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> record(deleted, Given.ADA, "x")).isInstanceOf(IllegalStateException.class);
        }
    }
}
