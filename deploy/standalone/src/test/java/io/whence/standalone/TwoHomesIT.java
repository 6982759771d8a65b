package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The same history, imported into one process and into several, ends in the same read models, document by document. */
@ExtendWith(SharedWhence.class)
class TwoHomesIT {

    private static final String TEAM = "homes";

    /**
     * What two runs of one import cannot have in common, wherever they run: where an event stands in its log and which message it came
     * as, and when that log took it.
     */
    private static final Set<String> OF_THE_LOG = Set.of("position", "eventId", "recordedAt");

    @Test
    void a_small_dump_ends_in_the_same_documents() throws IOException {
        var checkout = Path.of(System.getProperty("whence.checkout", "../.."));
        sameInBoth(new Dump(checkout.resolve("command-service/src/test/resources/stackexchange/tea")));
    }

    @Test
    void a_real_dump_ends_in_the_same_documents() throws IOException {
        sameInBoth(Dump.ofSite("conlang.meta"));
    }

    private static void sameInBoth(Dump dump) throws IOException {
        var one = onOne(dump);
        var many = onMany(dump);
        assertThat(many.keySet()).isEqualTo(one.keySet());
        assertThat(one.keySet()).anySatisfy(path -> assertThat(path).startsWith("questions/"));
        Kept.assertSame(one, many);
    }

    private static Map<String, JsonNode> onOne(Dump dump) throws IOException {
        try (var whence = WhenceProcess.fresh()) {
            imported(whence, dump);
            whence.stop();
            return comparable(StoredDocuments.in(whence.data().resolve("read")));
        }
    }

    private static Map<String, JsonNode> onMany(Dump dump) throws IOException {
        try (var whence = Cluster.fresh()) {
            imported(whence, dump);
            whence.stop();
            return comparable(whence.documents());
        }
    }

    private static void imported(Deployment whence, Dump dump) throws IOException {
        whence.start();
        var owner = whence.owner();
        dump.importInto(owner, TEAM);
        // A read that sees the import's end: all of it is folded by then.
        owner.get("/api/v1/teams/" + TEAM).expect(200);
    }

    private static Map<String, JsonNode> comparable(Map<String, JsonNode> documents) {
        var comparable = new TreeMap<String, JsonNode>();
        documents.forEach((path, document) -> {
            // The owner's token is made anew on each first start, and means nothing anywhere else.
            if (!path.startsWith("access/tokens/")) {
                forgetLog(document);
                comparable.put(path, document);
            }
        });
        return comparable;
    }

    private static void forgetLog(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.copyOf(OF_THE_LOG));
        }
        node.values().forEach(TwoHomesIT::forgetLog);
    }
}
