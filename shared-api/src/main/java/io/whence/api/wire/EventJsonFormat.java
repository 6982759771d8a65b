package io.whence.api.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON format of events: what is null is left out, and a field this version does not know is passed over. */
public final class EventJsonFormat {

    private EventJsonFormat() {}

    public static JsonMapper.Builder configure(JsonMapper.Builder builder) {
        return builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(
                        _ -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL));
    }

    public static JsonMapper mapper() {
        return configure(JsonMapper.builder()).build();
    }
}
