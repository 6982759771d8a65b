package io.whence.platform.web.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.TokenId;
import io.whence.api.id.TypeIds;
import io.whence.platform.web.GuardedApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = GuardedApplication.class,
        properties = {
            "whence.budget.per-member=20",
            "whence.budget.per-address=200",
            "whence.budget.failures-per-address=10",
            "whence.budget.at-once=2",
            "whence.budget.patience=100ms"
        })
class RequestBudgetTest {

    private static final String UNKNOWN =
            "whence_" + TypeIds.next(TokenId.PREFIX).substring(6) + "_" + "x".repeat(43);

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    @DirtiesContext
    void who_has_spent_a_minutes_requests_is_told_when_to_come_again_and_others_go_on() throws Exception {
        var token = GuardedApplication.newToken();
        for (int i = 0; i < 20; i++) {
            var answer = get(token, "/api/v1/me");
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("RateLimit-Policy"))
                    .contains("\"member\";q=20;w=60, \"address\";q=200;w=60");
            assertThat(answer.headers().firstValue("RateLimit"))
                    .hasValueSatisfying(
                            left -> assertThat(left).matches("\"member\";r=\\d+;t=\\d+, \"address\";r=\\d+;t=\\d+"));
        }
        var refused = get(token, "/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many-requests\"");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 4);
        assertThat(refused.headers().firstValue("RateLimit"))
                .hasValueSatisfying(left -> assertThat(left).startsWith("\"member\";r=0;"));

        assertThat(get(GuardedApplication.newToken(), "/api/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    @DirtiesContext
    void who_tries_many_tokens_is_not_looked_up_any_more() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(get(UNKNOWN, "/api/v1/me").statusCode()).isEqualTo(401);
        }
        assertThat(get(UNKNOWN, "/api/v1/me").statusCode()).isEqualTo(429);
        assertThat(get(GuardedApplication.newToken(), "/api/v1/me").statusCode())
                .as("of somebody behind the same address")
                .isEqualTo(200);
    }

    @Test
    @DirtiesContext
    void a_member_has_so_many_requests_at_a_time_and_others_have_theirs() throws Exception {
        var token = GuardedApplication.newToken();
        var held = new ArrayList<CompletableFuture<HttpResponse<String>>>();
        for (int i = 0; i < 2; i++) {
            held.add(http.sendAsync(
                    request(token, "/api/v1/held").header("Held-Seconds", "2").build(), BodyHandlers.ofString()));
        }
        Thread.sleep(500);
        var refused = get(token, "/api/v1/me");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"too-many-at-once\"");
        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(get(GuardedApplication.newToken(), "/api/v1/me").statusCode())
                .isEqualTo(200);

        for (var one : held) {
            assertThat(one.join().statusCode()).isEqualTo(200);
        }
        assertThat(get(token, "/api/v1/me").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String token, String path) throws IOException, InterruptedException {
        return http.send(request(token, path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String token, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + token);
    }
}
