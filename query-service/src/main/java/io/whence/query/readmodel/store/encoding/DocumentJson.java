package io.whence.query.readmodel.store.encoding;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.TokenBuffer;

/**
 * Documents as JSON, always the same bytes for the same document. Times are epoch milliseconds, which parse several times as fast
 * as text. Readers and writers are made once per type.
 */
public final class DocumentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
            .changeDefaultPropertyInclusion(
                    _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private static final Map<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

    private DocumentJson() {}

    public static <D> D read(Class<D> type, byte[] json) {
        return READERS.computeIfAbsent(type, MAPPER::readerFor).readValue(json);
    }

    /** Reads what {@link #tokens} gave. */
    public static <D> D read(Class<D> type, TokenBuffer tokens) {
        var reader = READERS.computeIfAbsent(type, MAPPER::readerFor);
        return reader.readValue(tokens.asParser());
    }

    /** The same JSON for a store with an encoding of its own. */
    public static TokenBuffer tokens(Class<?> type, Object document) {
        var tokens = TokenBuffer.forGeneration();
        WRITERS.computeIfAbsent(type, MAPPER::writerFor).writeValue(tokens, document);
        return tokens;
    }

    public static byte[] write(Class<?> type, Object document) {
        return WRITERS.computeIfAbsent(type, MAPPER::writerFor).writeValueAsBytes(document);
    }
}
