package io.whence.benchmark.http;

import tools.jackson.databind.json.JsonMapper;

/** Reads what is needed of a reply. */
public final class JsonReplyReader {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private JsonReplyReader() {}

    /** A text in a JSON object. */
    public static String text(byte[] json, String field) {
        return MAPPER.readTree(json).path(field).stringValue();
    }
}
