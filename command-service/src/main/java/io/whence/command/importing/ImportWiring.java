package io.whence.command.importing;

import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.api.team.TeamId;
import io.whence.command.platform.CommandRequest;
import io.whence.command.platform.Commands;
import io.whence.command.platform.DataDirectory;
import io.whence.command.platform.Directory;
import io.whence.command.platform.ImportedHistory;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How importing hangs together with the rest of the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportWiring {

    @Bean
    Imports imports(
            List<ImportFormat> formats,
            DataDirectory data,
            ImportSettings settings,
            ImportedHistory history,
            Directory directory,
            Commands commands,
            JsonMapper json) {
        // What a later version wrote must not keep this one from starting.
        var lenient = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        var store = new ImportStore(data.data().resolve("imports"), lenient);
        return new Imports(formats, store, settings, history, teams(directory, commands), Clock.systemUTC());
    }

    /** Told before anything an import needs is stopped. */
    @Bean
    ApplicationListener<ContextClosedEvent> importsEnd(Imports imports) {
        return _ -> imports.close();
    }

    private static Teams teams(Directory directory, Commands commands) {
        return new Teams() {
            @Override
            public boolean exists(TeamId teamId) {
                return directory.team(teamId).isPresent();
            }

            @Override
            public boolean isPublic(TeamId teamId) {
                return directory.isPublic(teamId);
            }

            @Override
            public void found(CommandRequest request, FoundTeam command) {
                commands.send(request, command);
            }
        };
    }
}
