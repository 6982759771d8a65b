package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** The same history, imported into one process and into several, ends in the same read models, document by document. */
@ExtendWith(SharedWhence.class)
class TwoHomesIT {

    private static final String TEAM = "homes";
    private static final Duration FOLDED_WITHIN = Duration.ofSeconds(60);

    private static final String ENTRIES = "timeline/entries/";
    private static final String HOURS = "activity/hours/";

    /** The hour, since 1970, in which the first of the two began. */
    private static final long BEGUN = Instant.now().getEpochSecond() / 3_600;

    /** The owner's token is made on the first start, and means nothing anywhere else; the clock is that of the log's last event. */
    private static final List<String> OF_ONE_HOME = List.of("access/tokens/", "timeline/clock/");

    /**
     * What no two runs of one import have in common, wherever they run: where an event stands in its log, which message it came as, when
     * that log took it, and whether its clock had gone on by then; when the team was founded, which the import did; and what the import
     * itself is called. Of what was not imported, when it happened is when it was recorded.
     */
    private static final List<String> OF_THE_LOG = List.of("position", "eventId", "recordedAt", "countsAt", "tick");

    private static final List<String> OF_THE_TEAM = List.of("createdAt", "joinedAt");

    /** What each run calls its import, its commands and its owner's token, and that token's secret, wherever they are quoted. */
    private static final Pattern MADE_ANEW = Pattern.compile(
            "(import|token)_[0-9a-z]{26}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\"secretHash\":\"[^\"]*\"");

    @Test
    void a_small_dump_ends_in_the_same_documents() throws IOException {
        var checkout = Path.of(System.getProperty("whence.checkout", "../.."));
        sameInBoth(Archive.ofDump(checkout.resolve("command-service/src/test/resources/stackexchange/tea")));
    }

    @Test
    void a_real_dump_ends_in_the_same_documents() throws IOException {
        sameInBoth(Archive.ofDump(Archive.site("conlang.meta")));
    }

    private static void sameInBoth(Archive dump) throws IOException {
        assumeTrue(Cluster.isWanted() && Cluster.hasServers(), Cluster.SERVERS_MISSING);
        var one = onOne(dump);
        var many = onMany(dump);
        assertThat(one.keySet()).anySatisfy(path -> assertThat(path).startsWith("questions/"));
        Kept.assertSame(one, many);
    }

    private static Map<String, JsonNode> onOne(Archive dump) throws IOException {
        try (var whence = WhenceProcess.fresh()) {
            imported(whence, dump);
            whence.stop();
            return comparable(StoredDocuments.in(whence.data().resolve("read")));
        }
    }

    private static Map<String, JsonNode> onMany(Archive dump) throws IOException {
        try (var whence = Cluster.fresh()) {
            imported(whence, dump);
            whence.stop();
            return comparable(whence.documents());
        }
    }

    private static void imported(Deployment whence, Archive dump) throws IOException {
        whence.start();
        var owner = whence.owner();
        dump.importInto(owner, TEAM);
        // An import is told to have ended before its end, the last event there is, is on record.
        await().atMost(FOLDED_WITHIN)
                .until(() -> owner.get("/api/v1/teams/" + TEAM + "/timeline?kind=import.ended")
                        .expect(200)
                        .text()
                        .contains("import.ended"));
    }

    private static Map<String, JsonNode> comparable(Map<String, JsonNode> documents) {
        var comparable = new TreeMap<String, JsonNode>();
        var entries = new TreeMap<Long, JsonNode>();
        documents.forEach((path, document) -> {
            forgetLog(document);
            if (path.startsWith("access/") && document instanceof ObjectNode object) {
                object.remove(OF_THE_TEAM);
            }
            if (path.startsWith(HOURS) && document.path("hour").asLong() >= BEGUN) {
                countNow(document, comparable);
            } else if (path.startsWith(ENTRIES)) {
                entries.put(Long.valueOf(path.substring(ENTRIES.length())), document);
            } else if (OF_ONE_HOME.stream().noneMatch(path::startsWith)) {
                comparable.put(path, document);
            }
        });
        // A position is all that an entry is called: what is compared is their order, and those of each thing one by
        // one.
        var order = JsonNodeFactory.instance.arrayNode();
        var counts = new HashMap<String, Integer>();
        for (var entry : entries.values()) {
            var name = Stream.of("type", "team", "member", "post")
                    .map(field -> entry.path(field).asString(""))
                    .collect(Collectors.joining(" "));
            comparable.put(ENTRIES + name + " #%05d".formatted(counts.merge(name, 1, Integer::sum)), entry);
            order.add(name);
        }
        comparable.put(ENTRIES, order);
        return comparable;
    }

    /** What was not imported happened at one quarter of an hour in the one, and at another in the other. */
    private static void countNow(JsonNode hour, Map<String, JsonNode> comparable) {
        var all = (ObjectNode) comparable.computeIfAbsent(
                HOURS + hour.path("team").asString() + " now", _ -> JsonNodeFactory.instance.objectNode());
        hour.path("counts").properties().forEach(count -> {
            var what = count.getKey().substring(count.getKey().indexOf(' ') + 1);
            all.put(what, all.path(what).asLong() + count.getValue().asLong());
        });
    }

    private static void forgetLog(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("occurredAt").equals(object.path("recordedAt"))) {
                object.remove("occurredAt");
            }
            object.remove(OF_THE_LOG);
            object.properties().forEach(property -> {
                if (property.getValue().isString()) {
                    property.setValue(StringNode.valueOf(
                            MADE_ANEW.matcher(property.getValue().asString()).replaceAll("(made anew)")));
                }
            });
        }
        node.values().forEach(TwoHomesIT::forgetLog);
    }
}
