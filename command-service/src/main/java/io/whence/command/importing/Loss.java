package io.whence.command.importing;

import io.whence.api.importing.ImportReport.Loss.Kind;

/**
 * A way in which what is on record falls short of what the source said.
 *
 * @param code stable
 * @param reason one sentence for a person
 */
public record Loss(String code, Kind kind, String reason) {

    public static Loss skipped(String code, String reason) {
        return new Loss(code, Kind.SKIPPED, reason);
    }

    public static Loss approximated(String code, String reason) {
        return new Loss(code, Kind.APPROXIMATED, reason);
    }
}
