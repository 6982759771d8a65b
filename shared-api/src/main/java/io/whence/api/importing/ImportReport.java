package io.whence.api.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/**
 * The report of an import: what it did, and what it left out. Its size does not depend on that of the source.
 *
 * @param eventsRecorded how many of the source's facts are new on record
 * @param alreadyThere how many were on record before
 * @param imported the new ones, by kind; they add up to {@code eventsRecorded}
 * @param files for each file, {@code rows} is {@code imported} and {@code skipped} together
 */
public record ImportReport(
        long rowsRead,
        long eventsRecorded,
        long alreadyThere,
        Map<String, Long> imported,
        List<SourceFile> files,
        List<Loss> ledger) {

    /** What became of a file's rows. */
    public record SourceFile(String file, long rows, long imported, long skipped) {}

    /**
     * A way in which what is on record falls short of what the source said.
     *
     * @param code stable
     * @param reason one sentence for a person
     * @param examples a few of the rows concerned, by their names in the source
     */
    public record Loss(String code, Kind kind, long rows, String reason, List<String> examples) {

        /** What became of the rows concerned. */
        public enum Kind {
            /** They are not on record. */
            @JsonProperty("skipped")
            SKIPPED,
            /** They are, though not all they say, or with something filled in. */
            @JsonProperty("approximated")
            APPROXIMATED
        }
    }
}
