package io.whence.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = GuardedApplication.class,
        properties = {"whence.cors.allowed-origins=https://app.example", "springdoc.swagger-ui.path=/api/v1/docs"})
class RequestFiltersTest {

    private static final int TWO_MIB = 2 << 20;

    private final HttpClient http = HttpClient.newHttpClient();
    private final String token = GuardedApplication.newToken();

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/JSON",
                "application/merge-patch+JSON",
                "application/vnd.whence+json",
                "APPLICATION/JSON;charset=utf-8"
            })
    void a_body_is_bounded_whatever_its_type_is_called(String type) throws Exception {
        var large = "{\"title\":\"" + "x".repeat(TWO_MIB) + "\"}";

        for (var length : new boolean[] {true, false}) {
            var body = length
                    ? BodyPublishers.ofString(large)
                    : BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large.getBytes()));
            var answer =
                    send(guarded("/api/v1/notes").header("Content-Type", type).POST(body));
            assertThat(answer.statusCode()).isEqualTo(413);
            assertThat(answer.body()).contains("\"code\":\"body-too-large\"");
        }
    }

    @Test
    void an_upload_is_bounded_by_whoever_reads_it() throws Exception {
        var answer = send(guarded("/api/v1/uploads")
                .header("Content-Type", "application/zip")
                .POST(BodyPublishers.ofByteArray(new byte[TWO_MIB])));
        assertThat(answer.body()).isEqualTo("{\"bytes\":" + TWO_MIB + "}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/yaml", "application/x-yaml", "text/yaml", "application/xml", "application/cbor"})
    void one_parser_reads_what_is_sent_and_one_writer_answers(String type) throws Exception {
        var sent = send(guarded("/api/v1/notes")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("title: a\nunknown: b\n")));
        assertThat(sent.statusCode()).isEqualTo(415);

        assertThat(send(guarded("/api/v1/me").header("Accept", type)).statusCode())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/me",
                "/%61pi/v1/me",
                "/%61pi/v1/unasked",
                "/api/v1/un%61sked",
                "/api;x=y/v1/unasked",
                "/api/v1/%6de",
                "/api/v1/me;x=y",
                "/api;x=y/v1/me",
                "/api/v1/./me",
                "/api/v1/nothing-is-here",
                "/api/v2/me"
            })
    void whoever_sends_no_token_is_let_in_nowhere(String path) throws Exception {
        var answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"whence\"");
        assertThat(answer.body()).contains("\"code\":\"unauthenticated\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/me", "/api/v1/openapi.json", "/nothing", "/api/v1/docs"})
    void every_answer_says_what_it_is_not(String path) throws Exception {
        var headers = send(request(path)).headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'none'", "frame-ancestors 'none'")
                        .doesNotContain("script-src 'unsafe", "*"));
    }

    @Test
    void the_page_of_the_description_loads_its_own_files_alone() throws Exception {
        var page = send(request("/api/v1/swagger-ui/index.html"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("script-src 'self'"));
        assertThat(page.body()).doesNotContain("<script>", "http://", "https://");
    }

    @Test
    void a_page_of_an_origin_that_is_allowed_may_call_the_api_and_no_other() throws Exception {
        var allowed = preflight("https://app.example");
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();

        var other = preflight("https://evil.example");
        assertThat(other.statusCode()).isEqualTo(403);
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private HttpResponse<String> preflight(String origin) throws Exception {
        return send(request("/api/v1/notes")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type")
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    private HttpRequest.Builder guarded(String path) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
