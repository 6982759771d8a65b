package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.api.wire.EventEnvelope;
import io.whence.platform.web.PersonalAccessToken;
import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens that are good for the whole workspace: more of them, another for one, and never none. */
class WorkspaceTokenTest {

    @TempDir
    Path data;

    private RunningService service;
    private String first;

    @BeforeEach
    void start() {
        service = RunningService.on(data);
        first = service.ownerToken();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void whoever_holds_one_makes_another_that_is_as_good() {
        var second = made(first, "{'name':'laptop'}");
        assertThat(founds(second, "one")).isEqualTo(201);
        assertThat(founds(first, "two")).isEqualTo(201);
    }

    @Test
    void one_takes_the_place_of_another_at_once() {
        var second = made(first, "{'name':'laptop','replaces':'%s'}".formatted(id(first)));
        assertThat(founds(second, "one")).isEqualTo(201);
        assertThat(founds(first, "two")).isEqualTo(401);
    }

    @Test
    void the_last_one_stays() {
        var refused = service.as(first).delete("/tokens/" + id(first));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("last-workspace-token");

        var second = made(first, "{'name':'laptop'}");
        assertThat(service.as(first).delete("/tokens/" + id(first)).status()).isEqualTo(200);
        assertThat(service.as(second).delete("/tokens/" + id(second)).code()).isEqualTo("last-workspace-token");
        assertThat(founds(second, "one")).isEqualTo(201);
    }

    @Test
    void a_token_for_one_team_reaches_no_further() {
        founds(first, "one");
        var scoped = service.as(first)
                .post("/teams/one/tokens", "{'member':'owner','name':'scoped'}")
                .body()
                .path("token")
                .asString();
        var refused = service.as(scoped).post("/tokens", "{'name':'more'}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("needs-workspace-token");
        assertThat(service.as(scoped).delete("/tokens/" + id(first)).status()).isEqualTo(404);
        assertThat(service.as(scoped).delete("/teams/one/tokens/" + id(first)).status())
                .isEqualTo(404);
        assertThat(service.as(first).delete("/teams/one/tokens/" + id(first)).status())
                .isEqualTo(404);
        assertThat(founds(first, "two")).isEqualTo(201);
        assertThat(service.as(scoped).delete("/teams/one/tokens/" + id(scoped)).status())
                .isEqualTo(200);
    }

    @Test
    void a_retry_makes_no_other() {
        var client = service.as(first).with("Idempotency-Key", "again");
        var one = client.post("/tokens", "{'name':'laptop'}");
        var again = client.post("/tokens", "{'name':'laptop'}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(one.id());
        assertThat(again.body().has("token")).isFalse();
    }

    @Test
    void what_is_recorded_carries_the_token_it_came_by() {
        var second = made(first, "{'name':'laptop'}");
        service.as(second).delete("/tokens/" + id(first));
        var recorded = service.bean(EventStore.class)
                .readEvents(id(first))
                .asStream()
                .filter(event -> event.getPayload() instanceof TokenRevoked)
                .map(event -> EventEnvelope.of(event.getMetaData()).token())
                .toList();
        assertThat(recorded)
                .hasSize(1)
                .allSatisfy(token -> assertThat(String.valueOf(token)).contains(id(second)));
    }

    private String made(String by, String body) {
        var made = service.as(by).post("/tokens", body);
        assertThat(made.status()).isEqualTo(201);
        return made.body().path("token").asString();
    }

    private int founds(String token, String slug) {
        return service.as(token)
                .post("/teams", "{'slug':'%s','name':'n','visibility':'public'}".formatted(slug))
                .status();
    }

    private static String id(String token) {
        return PersonalAccessToken.parse(token).orElseThrow().tokenId().value();
    }
}
