package io.whence.benchmark.http;

import tools.jackson.databind.json.JsonMapper;

/** Reads what is needed of a reply. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    /** A text in a JSON object. */
    public static String text(byte[] json, String field) {
        return MAPPER.readTree(json).path(field).stringValue();
    }
}
