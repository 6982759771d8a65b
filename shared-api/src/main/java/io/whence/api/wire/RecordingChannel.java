package io.whence.api.wire;

import com.fasterxml.jackson.annotation.JsonProperty;

/** By which door a fact came in. */
public enum RecordingChannel {
    @JsonProperty("api")
    API,
    @JsonProperty("import")
    IMPORT,
    /** Made up at the end of an import, so that what is on record ends where the source stands. */
    @JsonProperty("reconciliation")
    RECONCILIATION,
    @JsonProperty("automation")
    AUTOMATION
}
