package io.whence.command.importing;

import io.whence.api.id.TeamId;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.command.platform.Chronicle;
import io.whence.command.platform.CommandRequest;
import io.whence.command.platform.Commands;
import io.whence.command.platform.DataDirectory;
import io.whence.command.platform.Directory;
import io.whence.command.platform.ImportedHistory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** How importing hangs together with the rest of the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportWiring {

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    @Bean
    UploadFolders uploadFolders(DataDirectory data) {
        return new UploadFolders(data.data().resolve("imports"));
    }

    @Bean
    ImportLog importLog(Chronicle chronicle) {
        return new ImportLog(chronicle);
    }

    @Bean
    Endings endings(ImportLog log, UploadFolders folders) {
        return new Endings(log, folders, Clock.systemUTC(), BETWEEN_ATTEMPTS);
    }

    @Bean
    Imports imports(
            List<ImportFormat> formats,
            UploadFolders folders,
            ImportLog log,
            Endings endings,
            ImportSettings settings,
            ImportedHistory history,
            Directory directory,
            Commands commands) {
        return new Imports(formats, folders, log, endings, settings, history, teams(directory, commands));
    }

    @Bean
    Leftovers leftovers(Endings endings) {
        return new Leftovers(endings);
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
