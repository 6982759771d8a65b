package io.whence.query.search.index;

import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.ModelSchema;
import io.whence.query.readmodel.store.ReadModelDefinition;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The data that a commit holds about itself: it and the documents it comes with are on disk together, or not at all. */
record IndexCommitData(ModelSchema made, long position, List<DeadLetter> parked) {

    /** How documents are kept; raised when that changes. */
    static final long FORMAT = 1;

    private static final String KEY = "whence";

    static IndexCommitData first(ReadModelDefinition model) {
        return new IndexCommitData(ModelSchema.of(model, FORMAT), -1, List.of());
    }

    /** Null for a commit that is nobody's. */
    static @Nullable IndexCommitData of(Map<String, String> data) {
        var json = data.get(KEY);
        return json == null ? null : DocumentJson.read(IndexCommitData.class, json.getBytes(StandardCharsets.UTF_8));
    }

    Map<String, String> data() {
        return Map.of(KEY, new String(DocumentJson.write(IndexCommitData.class, this), StandardCharsets.UTF_8));
    }
}
