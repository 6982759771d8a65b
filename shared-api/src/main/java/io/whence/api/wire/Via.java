package io.whence.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By which door a fact came in. */
public enum Via {
    @JsonProperty("api")
    API,
    @JsonProperty("import")
    IMPORT,
    @JsonProperty("automation")
    AUTOMATION
}
