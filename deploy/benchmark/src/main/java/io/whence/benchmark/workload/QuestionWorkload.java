package io.whence.benchmark.workload;

import io.whence.api.text.MarkdownText;
import io.whence.api.wire.EventJsonFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Bodies of requests that ask a question, made before anything is measured; the same for the same seed. */
public final class QuestionWorkload {

    private record Asking(String title, MarkdownText body, List<String> tags) {}

    private final List<byte[]> bodies;

    public QuestionWorkload(long seed, int count) {
        var texts = new TextWorkload(new SplittableRandom(seed));
        var json = EventJsonFormat.mapper();
        bodies = Stream.generate(() -> new Asking(texts.title(), texts.post(), texts.tags()))
                .limit(count)
                .map(json::writeValueAsBytes)
                .toList();
    }

    public List<byte[]> bodies() {
        return bodies;
    }

    public double meanBytes() {
        return bodies.stream().mapToInt(body -> body.length).average().orElse(0);
    }
}
