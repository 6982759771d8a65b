package io.whence.api.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The states of an import. */
public enum ImportState {
    /** What every import is that has not ended; never on record. */
    @JsonProperty("running")
    RUNNING,
    @JsonProperty("completed")
    COMPLETED,
    /** What it had recorded stays, and running it again adds the rest. */
    @JsonProperty("failed")
    FAILED
}
