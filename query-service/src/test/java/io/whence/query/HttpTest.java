package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.platform.web.ClientLogPosition;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The query service as a whole over HTTP, reading from a real event store in memory that a story is told to. */
@SpringBootTest(
        classes = {EmbeddedQueryService.class, HttpTest.Parts.class},
        webEnvironment = WebEnvironment.RANDOM_PORT,
        // The first search of a process that has only just begun may be slow.
        properties = {"axon.axonserver.enabled=false", "whence.search.patience=20s"})
public abstract class HttpTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private EventStore events;

    @Autowired
    private ReadModels models;

    @LocalServerPort
    private int port;

    protected Story story = new Story(_ -> {});

    private int number;

    /** Tells the names of one test apart from another's, which all share one workspace. */
    protected String suffix = "";

    static class Parts {

        @Bean
        EventStorageEngine eventsInMemory() {
            return new InMemoryEventStorageEngine();
        }
    }

    /** Each context has a folder of its own: two of them may be there at a time. */
    @DynamicPropertySource
    static void data(DynamicPropertyRegistry properties) {
        properties.add("whence.data", temporary()::toString);
    }

    @BeforeEach
    void beginAStory() {
        number = NUMBER.incrementAndGet();
        suffix = "-" + number;
        story = new Story(this::publish);
    }

    private void publish(RecordedEvent recorded) {
        events.publish(new GenericDomainEventMessage<>(
                "Thing",
                recorded.aggregateId(),
                recorded.sequence(),
                recorded.event(),
                recorded.envelope().toMetadata(),
                recorded.eventId() + suffix,
                // Every story begins at the same time, but the log they share is told one after the other.
                recorded.recordedAt().plus(Duration.ofDays(number))));
    }

    /** An answer with its body read. */
    protected record Answer(HttpResponse<String> response, JsonNode json) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String code() {
            return json.path("code").asString();
        }

        public JsonNode items() {
            assertThat(status()).as(json.toString()).isEqualTo(200);
            return json.path("items");
        }

        public List<String> each(String field) {
            var values = new ArrayList<String>();
            items().forEach(item -> values.add(item.path(field).asString()));
            return values;
        }
    }

    /** The position of all that was told so far, as the API tells it. */
    protected String written() {
        return ClientLogPosition.encode(models.head().orElseThrow());
    }

    protected int port() {
        return port;
    }

    /** Waits until everything that was told can be read. */
    protected void settle() {
        assertThat(models.awaitHead(SOON)).isTrue();
    }

    protected Answer get(String token, String path, String... headers) {
        settle();
        var deadline = Instant.now().plus(SOON);
        var answer = send(token, path, headers);
        // A read model that is only just being built says so.
        while (answer.code().equals("read-model-behind") && Instant.now().isBefore(deadline)) {
            answer = send(token, path, headers);
        }
        return answer;
    }

    /** As {@link #get}, without waiting for anything. */
    protected Answer send(String token, String path, String... headers) {
        var response = text(token, path, headers);
        var body = response.body();
        return new Answer(response, body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body));
    }

    /** As {@link #send}, whatever is answered. */
    protected HttpResponse<String> text(String token, String path, String... headers) {
        return exchange(BodyHandlers.ofString(), token, path, headers);
    }

    /** As {@link #send}, with the answer as it comes. */
    protected HttpResponse<InputStream> stream(String token, String path, String... headers) {
        return exchange(BodyHandlers.ofInputStream(), token, path, headers);
    }

    private <T> HttpResponse<T> exchange(BodyHandler<T> body, String token, String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1" + path))
                .header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every item's field, page after page. */
    protected List<String> all(String token, String path, String field) {
        return all(token, path).stream()
                .map(item -> item.path(field).asString())
                .toList();
    }

    /** Every item, page after page. */
    protected List<JsonNode> all(String token, String path) {
        var items = new ArrayList<JsonNode>();
        var page = get(token, path);
        page.items().forEach(items::add);
        while (!page.json().path("next").isNull()) {
            page = get(
                    token,
                    path + (path.contains("?") ? "&" : "?") + "cursor="
                            + page.json().path("next").asString());
            page.items().forEach(items::add);
        }
        return items;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("whence-query");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
