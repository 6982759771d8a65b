package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What came back, and for which request. */
record Reply(String request, int status, HttpHeaders headers, String text) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Passes when the status is one of these, and says what was answered otherwise. */
    Reply expect(Integer... statuses) {
        assertThat(Arrays.asList(statuses)).as("status of %s", this).contains(status);
        return this;
    }

    /** Passes when this is a problem with that status and code. */
    Reply expectProblem(int expectedStatus, String code) {
        expect(expectedStatus);
        assertThat(header("Content-Type").orElse("")).as("%s", this).startsWith("application/problem+json");
        assertThat(json().path("code").asString("")).as("code of %s", this).isEqualTo(code);
        return this;
    }

    boolean ok() {
        return status / 100 == 2;
    }

    JsonNode json() {
        return JSON.readTree(text);
    }

    /** The id of what a write made or changed. */
    String id() {
        expect(200, 201);
        return json().path("id").asString();
    }

    /** The version that a write led to. */
    long version() {
        expect(200, 201);
        return json().path("version").asLong();
    }

    String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag: " + this));
    }

    Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Passes when the other one says the same: the headers that differ between two times are left out. */
    void expectSameAs(Reply other) {
        assertThat(List.of(status, text, header("ETag"), header("Location")))
                .as("%s", this)
                .isEqualTo(List.of(other.status, other.text, other.header("ETag"), other.header("Location")));
    }

    @Override
    public String toString() {
        return request + " -> " + status + " " + text;
    }
}
