package io.whence.standalone;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One caller's view of the API. Every write's position is remembered and sent with the reads that follow, as a client is
 * meant to do.
 */
final class Http {

    static final String POSITION = "Whence-Position";
    static final String KEY = "Idempotency-Key";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI base;
    private final @Nullable String token;
    private volatile @Nullable String position;

    Http(URI base, @Nullable String token) {
        this.base = base;
        this.token = token;
    }

    /** The same place as somebody else, who has read everything that this caller has written. */
    Http as(@Nullable String otherToken) {
        var other = new Http(base, otherToken);
        other.position = position;
        return other;
    }

    /** Makes the reads that follow see what another caller has written. */
    Http after(Http other) {
        position = other.position;
        return this;
    }

    /** Makes the reads that follow see what an answer told of. */
    Http after(Reply reply) {
        position = reply.header(POSITION).orElse(position);
        return this;
    }

    URI base() {
        return base;
    }

    @Nullable
    String token() {
        return token;
    }

    @Nullable
    String position() {
        return position;
    }

    Reply get(String path) {
        return call("GET", path).send();
    }

    /** What there is once it can be told: who is told to come again does, for so long. */
    Reply getWithin(Duration atMost, String path) {
        return await().atMost(atMost)
                .pollDelay(Duration.ZERO)
                .until(() -> get(path), reply -> reply.status() != 503)
                .expect(200);
    }

    Reply post(String path, Object body) {
        return call("POST", path).body(body).send();
    }

    Reply put(String path, Object body) {
        return call("PUT", path).body(body).send();
    }

    Reply put(String path) {
        return call("PUT", path).send();
    }

    Reply patch(String path, Object body) {
        return call("PATCH", path).body(body).send();
    }

    Reply delete(String path) {
        return call("DELETE", path).send();
    }

    Call call(String method, String path) {
        return new Call(method, path);
    }

    /** A request being put together. A body that is not text or bytes is sent as its JSON. */
    final class Call {

        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private BodyPublisher body = BodyPublishers.noBody();

        private Call(String method, String path) {
            this.method = method;
            this.path = path;
            if (token != null) {
                headers.put("Authorization", "Bearer " + token);
            }
            var latest = position;
            if (latest != null && isRead()) {
                headers.put(POSITION, latest);
            }
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call without(String name) {
            headers.remove(name);
            return this;
        }

        Call key(String key) {
            return header(KEY, key);
        }

        Call body(Object value) {
            headers.putIfAbsent("Content-Type", "application/json");
            body = switch (value) {
                case byte[] bytes -> BodyPublishers.ofByteArray(bytes);
                case String text -> BodyPublishers.ofString(text, StandardCharsets.UTF_8);
                case BodyPublisher publisher -> publisher;
                default -> BodyPublishers.ofByteArray(JSON.writeValueAsBytes(value));
            };
            return this;
        }

        Reply send() {
            var request = HttpRequest.newBuilder(URI.create(base + path))
                    .timeout(ANSWERED_WITHIN)
                    .method(method, body);
            headers.forEach(request::header);
            try {
                var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                var reply = new Reply(method + " " + path, response.statusCode(), response.headers(), response.body());
                if (!isRead()) {
                    reply.header(POSITION).ifPresent(latest -> position = latest);
                }
                return reply;
            } catch (IOException e) {
                throw new UncheckedIOException(method + " " + path, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private boolean isRead() {
            return method.equals("GET") || method.equals("HEAD");
        }
    }
}
