package io.whence.command.importing;

import io.whence.api.importing.ImportReport.Loss.Kind;

/**
 * A way in which what is on record falls short of what the source said.
 *
 * @param code stable
 * @param reason one sentence for a person
 */
public record ImportLoss(String code, Kind kind, String reason) {

    public static ImportLoss skipped(String code, String reason) {
        return new ImportLoss(code, Kind.SKIPPED, reason);
    }

    public static ImportLoss approximated(String code, String reason) {
        return new ImportLoss(code, Kind.APPROXIMATED, reason);
    }
}
