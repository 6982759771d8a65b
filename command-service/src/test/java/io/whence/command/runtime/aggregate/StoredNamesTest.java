package io.whence.command.runtime.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionLocked;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.text.MarkdownText;
import io.whence.api.text.VoteValue;
import io.whence.command.EmbeddedCommandService;
import io.whence.command.runtime.CommandBusConfiguration;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.modelling.command.AggregateRoot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** What aggregates are stored under, which is not what their classes happen to be called. */
class StoredNamesTest {

    private final QuestionId question = QuestionId.next();

    @TempDir
    Path data;

    private ConfigurableApplicationContext start() {
        return SpringApplication.run(EmbeddedCommandService.class, "--server.port=0", "--whence.data=" + data);
    }

    /** These are published: a line may be added, none may change. */
    @Test
    void no_published_name_changes() {
        try (var context = start()) {
            var names = context.getBeansOfType(AggregateType.class).values().stream()
                    .map(StoredNamesTest::line)
                    .sorted();

            assertThat(names)
                    .containsExactly(
                            "Answer, answer-snapshot 2",
                            "Board, board-snapshot 2",
                            "BoardList, list-snapshot 2",
                            "Calendar, calendar-snapshot 2",
                            "Comment, comment-snapshot 2",
                            "Member, member-snapshot 2",
                            "Question, question-snapshot 2",
                            "Task, task-snapshot 2",
                            "Team, team-snapshot 2",
                            "Token, token-snapshot 2");
        }
    }

    private static String line(AggregateType<?> type) {
        return "%s, %s %s"
                .formatted(
                        type.type().getAnnotation(AggregateRoot.class).type(),
                        type.snapshotName().name(),
                        type.revision());
    }

    @Test
    void a_snapshot_of_a_class_nobody_knows_is_passed_over_for_the_events() throws SQLException {
        fill();
        renameSnapshot("io.whence.command.question.ForgottenQuestion", "2");

        try (var context = start()) {
            assertThat(context.getBean(EventStorageEngine.class).readSnapshot(question.value()))
                    .isEmpty();
            assertThat(isLocked(context)).isTrue();
        }
    }

    /** A question that was locked long before its snapshot was taken. */
    private void fill() {
        try (var context = start()) {
            var history = context.getBean(ImportedEventRecorder.class);
            history.inOneUnit(() -> {
                history.record(
                        new QuestionAsked(question, Given.TEAM, "t", new MarkdownText("b"), List.of()),
                        Given.envelope(Given.ADA, "question"));
                history.record(new QuestionLocked(question, null), Given.envelope(Given.ADA, "lock"));
                for (int i = 0; i < CommandBusConfiguration.SNAPSHOT_EVERY; i++) {
                    history.record(
                            new QuestionVoted(question, VoteValue.UP, null),
                            Given.envelope(MemberId.ofHandle("voter" + i), "vote/" + i));
                }
            });
            assertThat(context.getBean(EventStorageEngine.class).readSnapshot(question.value()))
                    .isPresent();
        }
    }

    private void renameSnapshot(String to, String revision) throws SQLException {
        try (var log = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("events.db"));
                var rename = log.prepareStatement("UPDATE types SET name = ?, revision = ? WHERE name = ?")) {
            rename.setString(1, to);
            rename.setString(2, revision);
            rename.setString(3, "question-snapshot");
            assertThat(rename.executeUpdate()).isEqualTo(1);
        }
    }

    private boolean isLocked(ConfigurableApplicationContext context) {
        var seen = new boolean[1];
        context.getBean(ImportedEventRecorder.class)
                .inOneUnit(() -> seen[0] = context.getBean(PostLookup.class)
                        .find(question)
                        .orElseThrow()
                        .locked());
        return seen[0];
    }
}
