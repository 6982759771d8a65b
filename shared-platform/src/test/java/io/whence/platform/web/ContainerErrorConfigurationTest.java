package io.whence.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = ContainerErrorConfigurationTest.Application.class)
class ContainerErrorConfigurationTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/a%2Fb, 400, bad-request",
        "/api/v1/%zz, 400, bad-request",
        "/api/v1/<script>, 400, bad-request",
        "/given-up, 418, bad-request",
        "/error, 404, no-such-path",
        "/nothing, 404, no-such-path",
    })
    void a_refusal_by_the_container_is_a_problem(String path, int status, String code) throws IOException {
        var answer = get(path);
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
        assertThat(answer).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer).contains("\"code\":\"" + code + "\"").doesNotContainIgnoringCase("tomcat");
    }

    @Test
    void a_request_line_that_is_none_is_a_problem() throws IOException {
        assertThat(send("hello\r\n\r\n")).contains(" 400 ", "\"code\":\"bad-request\"");
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    @Configuration
    @EnableAutoConfiguration
    @Import(SharedWebConfiguration.class)
    static class Application {

        @RestController
        static class GivingUp {

            @GetMapping("/given-up")
            void giveUp(HttpServletResponse response) throws IOException {
                response.sendError(418);
            }
        }
    }
}
