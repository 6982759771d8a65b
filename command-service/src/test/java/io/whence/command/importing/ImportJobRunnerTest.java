package io.whence.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.id.ImportId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportFailure;
import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportState;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.wire.EventActor;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** Imports that other machines run, or ran. */
class ImportJobRunnerTest {

    private static final Caller ADA = memberOf(TestImport.TEAM_ID);
    private static final Caller STRANGER = memberOf(TeamId.ofSlug("other"));
    private static final ImportTeams NO_TEAMS = new ImportTeams() {
        @Override
        public boolean exists(TeamId teamId) {
            return false;
        }

        @Override
        public boolean isPublic(TeamId teamId) {
            return false;
        }

        @Override
        public void found(CommandRequest request, FoundTeam command) {
            throw new AssertionError("nobody asked for a team");
        }
    };

    @TempDir
    Path data;

    private final ImportEventLog log = new ImportEventLog(new TestChronicle());

    private ImportJobRunner imports() {
        var folders = new UploadFolderStore(data);
        var endings = new ImportCompletion(log, folders, Clock.systemUTC(), Duration.ofMillis(5));
        var settings = new ImportSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1);
        return new ImportJobRunner(List.of(), folders, log, endings, settings, new TestHistory(), NO_TEAMS);
    }

    private static Caller memberOf(TeamId team) {
        return new Caller(
                MemberId.ofHandle("ada"), MemberKind.PERSON, Map.of(team, MemberRole.READER), null, null, null);
    }

    private ImportEventStream begun() {
        return log.begin(
                new EventActor(MemberId.ofHandle("ada"), MemberKind.PERSON),
                null,
                new ImportBegun(ImportId.next(), TestImport.TEAM_ID, "stackexchange"));
    }

    private static void isRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RequestProblemException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void are_running_until_their_end_is_on_record() {
        try (var imports = imports()) {
            var id = begun().begun().importId();
            assertThat(imports.status(ADA, id))
                    .isEqualTo(new ImportStatus(
                            id,
                            TestImport.TEAM_ID,
                            "stackexchange",
                            ImportState.RUNNING,
                            0,
                            null,
                            0,
                            0,
                            null,
                            TestChronicle.AT,
                            null,
                            null));
            isRefused(() -> imports.report(ADA, id), "import-running");
        }
    }

    @Test
    void are_told_of_as_they_ended() {
        try (var imports = imports()) {
            var story = begun();
            var id = story.begun().importId();
            var report = new ImportReport(9, 4, 3, Map.of("questions", 4L), List.of(), List.of());
            var failure = new ImportFailure("malformed-xml", "Votes.xml, line 3: broken");
            log.end(story, new ImportEnded(id, "stackexchange", ImportState.FAILED, failure, report));
            assertThat(imports.status(ADA, id))
                    .isEqualTo(new ImportStatus(
                            id,
                            TestImport.TEAM_ID,
                            "stackexchange",
                            ImportState.FAILED,
                            9,
                            null,
                            4,
                            7,
                            null,
                            TestChronicle.AT,
                            TestChronicle.AT.plusSeconds(1),
                            failure));
            assertThat(imports.report(ADA, id).report()).isEqualTo(report);
        }
    }

    @Test
    void that_a_crash_cut_short_have_no_report() {
        try (var imports = imports()) {
            var story = begun();
            new UploadFolderStore(data).make(story.begun().importId());
            try (var restarted =
                    new ImportCompletion(log, new UploadFolderStore(data), Clock.systemUTC(), Duration.ofMillis(5))) {
                restarted.interruptLeftovers();
            }
            var id = story.begun().importId();
            assertThat(imports.status(ADA, id).state()).isEqualTo(ImportState.FAILED);
            isRefused(() -> imports.report(ADA, id), "not-found");
        }
    }

    @Test
    void are_not_there_for_whoever_is_not_in_the_team() {
        try (var imports = imports()) {
            var id = begun().begun().importId();
            isRefused(() -> imports.status(STRANGER, id), "not-found");
            isRefused(() -> imports.report(STRANGER, id), "not-found");
            isRefused(() -> imports.status(ADA, ImportId.next()), "not-found");
        }
    }
}
