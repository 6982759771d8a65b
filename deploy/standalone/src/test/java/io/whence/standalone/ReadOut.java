package io.whence.standalone;

import static io.whence.standalone.WalkThroughIT.items;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** All that can be read of a team, by path: two of them are equal when their read models are. */
final class ReadOut {

    private static final int PAGE = 100;
    private static final Duration CAUGHT_UP_WITHIN = Duration.ofMinutes(2);

    private final Http http;
    private final Map<String, JsonNode> documents = new ConcurrentSkipListMap<>();

    private ReadOut(Http http) {
        this.http = http;
    }

    static Map<String, JsonNode> of(Http http, Crew crew) {
        var all = new ReadOut(http);
        all.read("/api/v1/teams/" + crew.slug());
        all.pages(crew.path() + "/members");
        all.pages(crew.path() + "/timeline");
        all.pages("/api/v1/members/" + crew.ana().id() + "/timeline");
        all.pages("/api/v1/members/" + crew.ben().id() + "/timeline");
        all.pages(crew.path() + "/questions?state=any&sort=newest");
        all.pages(crew.path() + "/questions?state=any&sort=votes");
        all.pages(crew.path() + "/questions?state=any&sort=activity");
        all.pages("/api/v1/search?team=" + crew.slug() + "&sort=votes");
        all.pages("/api/v1/search?team=" + crew.slug() + "&q=answer%20OR%20comment%20OR%20in%20");
        all.questions();
        return new TreeMap<>(all.documents);
    }

    private void questions() {
        var ids = documents.entrySet().stream()
                .filter(entry -> entry.getKey().contains("sort=newest"))
                .map(entry -> entry.getValue().path("id").asString())
                .collect(Collectors.toSet());
        try (var executor = Executors.newFixedThreadPool(8, Thread.ofVirtual().factory())) {
            var done = ids.stream()
                    .map(id -> executor.submit(() -> question("/api/v1/questions/" + id)))
                    .toList();
            done.forEach(future -> {
                try {
                    future.get();
                } catch (InterruptedException | ExecutionException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    private void question(String path) {
        for (var answer : read(path).path("answers")) {
            pages("/api/v1/answers/" + answer.path("id").asString() + "/revisions");
        }
        pages(path + "/revisions");
        pages(path + "/history");
        pages(path + "/timeline");
    }

    private JsonNode read(String path) {
        var document = get(path).json();
        documents.put(path, document);
        return document;
    }

    /** Each read model catches up in its own time. */
    private Reply get(String path) {
        return http.getWithin(CAUGHT_UP_WITHIN, path);
    }

    /** Every item of a list. Cursors are left out: they are signed, and need not be the same from one process to another. */
    private void pages(String path) {
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        var next = first;
        int count = 0;
        while (true) {
            var reply = get(next);
            for (var item : items(reply)) {
                documents.put(path + " #%05d".formatted(count++), item);
            }
            var cursor = reply.json().path("next");
            if (cursor.isNull() || cursor.isMissingNode()) {
                return;
            }
            next = first + "&cursor=" + cursor.asString();
        }
    }
}
