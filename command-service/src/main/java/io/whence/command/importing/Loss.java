package io.whence.command.importing;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A way in which what is on record falls short of what the source said.
 *
 * @param code stable
 * @param reason one sentence for a person
 */
public record Loss(String code, Kind kind, String reason) {

    /** What became of the rows concerned. */
    public enum Kind {
        /** They are not on record. */
        @JsonProperty("skipped")
        SKIPPED,
        /** They are, though not all they say, or with something filled in. */
        @JsonProperty("approximated")
        APPROXIMATED
    }

    public static Loss skipped(String code, String reason) {
        return new Loss(code, Kind.SKIPPED, reason);
    }

    public static Loss approximated(String code, String reason) {
        return new Loss(code, Kind.APPROXIMATED, reason);
    }
}
