package io.whence.command.importing;

import io.whence.api.id.TeamId;
import io.whence.api.team.TeamCommand.FoundTeam;
import io.whence.command.runtime.DataDirectory;
import io.whence.command.runtime.directory.IdentityDirectory;
import io.whence.command.runtime.http.CommandRequest;
import io.whence.command.runtime.http.CommandSender;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import io.whence.command.runtime.recording.SystemEventStream;
import io.whence.platform.web.RequestPath;
import io.whence.platform.web.UploadRequests;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;

/** The configuration of importing, and its ties to the rest of the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ImportSettings.class)
class ImportConfiguration {

    private static final Pattern ARCHIVES = Pattern.compile("/api/v1/teams/[^/]+/imports");
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    /** An archive is larger than any other body, and bounded by whoever reads it. */
    @Bean
    UploadRequests archives() {
        return request -> request.getMethod().equals("POST")
                && ARCHIVES.matcher(RequestPath.of(request)).matches();
    }

    @Bean
    UploadFolderStore uploadFolders(DataDirectory data) {
        return new UploadFolderStore(data.data().resolve("imports"));
    }

    @Bean
    ImportEventLog importLog(SystemEventStream chronicle) {
        return new ImportEventLog(chronicle);
    }

    @Bean
    ImportCompletion endings(ImportEventLog log, UploadFolderStore folders) {
        return new ImportCompletion(log, folders, Clock.systemUTC(), BETWEEN_ATTEMPTS);
    }

    @Bean
    ImportJobRunner imports(
            List<ImportFormat> formats,
            UploadFolderStore folders,
            ImportEventLog log,
            ImportCompletion endings,
            ImportSettings settings,
            ImportedEventRecorder history,
            IdentityDirectory directory,
            CommandSender commands) {
        return new ImportJobRunner(formats, folders, log, endings, settings, history, teams(directory, commands));
    }

    @Bean
    InterruptedImports leftovers(ImportCompletion endings) {
        return new InterruptedImports(endings);
    }

    /** Told before anything an import needs is stopped. */
    @Bean
    ApplicationListener<ContextClosedEvent> importsEnd(ImportJobRunner imports) {
        return _ -> imports.close();
    }

    private static ImportTeams teams(IdentityDirectory directory, CommandSender commands) {
        return new ImportTeams() {
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
