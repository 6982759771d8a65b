package io.whence.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.member.MemberId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.Role;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamId;
import io.whence.command.platform.CommandRequest;
import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class ImportsTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Teams NO_TEAMS = new Teams() {
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

    private Imports restarted(ImportStore store) {
        var settings = new ImportSettings(DataSize.ofMegabytes(1), DataSize.ofMegabytes(1), 1);
        return new Imports(List.of(), store, settings, new TestHistory(), NO_TEAMS, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Caller memberOf(TeamId team) {
        return new Caller(MemberId.ofHandle("ada"), MemberKind.PERSON, Map.of(team, Role.READER), null, null);
    }

    @Test
    void that_a_crash_cut_short_are_known_to_be_interrupted() throws Exception {
        var store = new ImportStore(data, new JsonMapper());
        var begun = ImportStatus.begun(ImportId.next(), TestImport.TEAM_ID, "stackexchange", Instant.EPOCH);
        store.save(begun);
        Files.writeString(store.makeFolder(begun.id()).resolve("staging.db"), "half");

        try (var imports = restarted(store)) {
            var status = imports.status(memberOf(TestImport.TEAM_ID), begun.id());
            assertThat(status.state()).isEqualTo(ImportStatus.State.FAILED);
            assertThat(status.failure()).isEqualTo(ImportFailed.interrupted().failure());
            assertThat(status.finishedAt()).isEqualTo(NOW);
            assertThat(data.resolve(begun.id().value())).doesNotExist();
            assertThatThrownBy(() -> imports.report(memberOf(TestImport.TEAM_ID), begun.id()))
                    .isInstanceOf(RequestProblem.class);
            assertThatThrownBy(() -> imports.status(memberOf(TeamId.ofSlug("other")), begun.id()))
                    .isInstanceOf(RequestProblem.class);
        }
    }
}
