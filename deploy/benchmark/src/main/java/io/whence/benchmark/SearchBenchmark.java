package io.whence.benchmark;

import io.whence.benchmark.RecordedEventLog.Written;
import io.whence.benchmark.http.HttpRequestRenderer;
import io.whence.benchmark.http.KeepAliveConnection;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** How long a search takes, as a client sees it, in turns with the same words in a bare Lucene index of the same texts. */
record SearchBenchmark(BenchmarkPlan plan, Map<String, Written> texts, int port, String token) {

    private static final int LIMIT = 10;
    private static final double MOST = 2;

    void measure(FigureCollector findings) {
        try {
            var folder = Files.createTempDirectory("bare-index");
            try (var bare = new BareLuceneIndex(folder, texts.values());
                    var connection = new KeepAliveConnection(port)) {
                var queries = queries();
                run(queries, bare, connection, new ArrayList<>(), new ArrayList<>());
                var whence = new ArrayList<Double>();
                var lucene = new ArrayList<Double>();
                run(queries, bare, connection, whence, lucene);
                tell(findings, whence, lucene);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(FigureCollector findings, List<Double> whence, List<Double> lucene) {
        var searched = findings.keep("search.whence", whence);
        var bare = findings.keep("search.bare", lucene);
        findings.add(MeasuredFigure.of("search of " + texts.size() + " texts, p50", searched.percentile(50), "ms")
                .comparedTo("the same words in bare Lucene, ms", bare.percentile(50)));
        double ratio = searched.percentile(99) / bare.percentile(99);
        findings.add(MeasuredFigure.of("search of " + texts.size() + " texts, p99", searched.percentile(99), "ms")
                .comparedTo("the same words in bare Lucene, ms", bare.percentile(99))
                .goal("<= " + (int) MOST + " times", ratio <= MOST));
    }

    private void run(
            List<List<String>> queries,
            BareLuceneIndex bare,
            KeepAliveConnection connection,
            List<Double> whence,
            List<Double> lucene)
            throws IOException {
        for (var query : queries) {
            var request = HttpRequestRenderer.get(
                    "/api/v1/search?limit=" + LIMIT + "&q="
                            + URLEncoder.encode(String.join(" ", query) + " ", StandardCharsets.UTF_8),
                    HttpRequestRenderer.bearer(token));
            long begun = System.nanoTime();
            connection.exchange(request).expect(200);
            long searched = System.nanoTime();
            bare.search(query, LIMIT);
            lucene.add((System.nanoTime() - searched) / 1e6);
            whence.add((searched - begun) / 1e6);
        }
    }

    /** One to three words each, that are in one text together. */
    private List<List<String>> queries() {
        var random = new SplittableRandom(plan.seed());
        var among = List.copyOf(texts.values());
        return Stream.generate(() -> among.get(random.nextInt(among.size())))
                .map(text -> text.body().split("[^\\p{L}]+"))
                .filter(words -> words.length > 1)
                .map(words -> Stream.generate(() -> words[random.nextInt(words.length)])
                        .limit(random.nextInt(1, 4))
                        .filter(word -> !word.isEmpty())
                        .map(String::toLowerCase)
                        .distinct()
                        .toList())
                .filter(words -> !words.isEmpty())
                .limit(plan.searches())
                .toList();
    }
}
