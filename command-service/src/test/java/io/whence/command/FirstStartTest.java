package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.TokenId;
import io.whence.command.runtime.OwnerTokenIssuer;
import io.whence.platform.web.PersonalAccessToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstStartTest {

    @TempDir
    Path data;

    private static int founds(RunningService service, String token, String slug) {
        return service.as(token)
                .post("/teams", "{'slug':'%s','name':'n','visibility':'public'}".formatted(slug))
                .status();
    }

    @Test
    void lets_the_owner_in_with_a_token_only_they_can_read() throws IOException {
        try (var service = RunningService.on(data)) {
            assertThat(service.bean(OwnerTokenIssuer.class).justIssued()).contains(service.ownerToken());
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("owner-token"))))
                    .isEqualTo("rw-------");
            assertThat(founds(service, service.ownerToken(), "one")).isEqualTo(201);
        }
    }

    @Test
    void happens_once() {
        long head;
        String token;
        try (var service = RunningService.on(data)) {
            head = head(service);
            token = service.ownerToken();
        }
        try (var service = RunningService.on(data)) {
            assertThat(head(service)).isEqualTo(head);
            assertThat(service.bean(OwnerTokenIssuer.class).justIssued()).isEmpty();
            assertThat(founds(service, token, "one")).isEqualTo(201);
        }
    }

    @Test
    void heals_when_it_crashed_after_the_token_was_written() throws IOException {
        var text = PersonalAccessToken.issue(TokenId.next(), new SecureRandom()).text();
        Files.writeString(data.resolve("owner-token"), text + "\n");

        try (var service = RunningService.on(data)) {
            assertThat(service.bean(OwnerTokenIssuer.class).justIssued()).contains(text);
            assertThat(founds(service, text, "one")).isEqualTo(201);
        }
    }

    private static long head(RunningService service) {
        return service.bean(EventStorageEngine.class)
                .createHeadToken()
                .position()
                .orElseThrow();
    }
}
