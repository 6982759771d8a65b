package io.whence.command.importing.stackexchange;

import io.whence.api.question.CloseReason;
import org.jspecify.annotations.Nullable;

/**
 * Why a question was closed, from the code in the row's comment; sites used small numbers until 2013.
 *
 * @param note what the reason was called where there is none like it here
 */
record Closing(CloseReason reason, @Nullable String note, boolean known) {

    static Closing of(@Nullable String code) {
        return switch (code == null ? "" : code.strip()) {
            case "1", "101" -> known(CloseReason.DUPLICATE, null);
            case "2", "102" -> known(CloseReason.OFF_TOPIC, null);
            case "4", "103" -> known(CloseReason.UNCLEAR, null);
            case "104" -> known(CloseReason.TOO_BROAD, null);
            case "3", "105" -> known(CloseReason.OPINION_BASED, null);
            case "7" -> known(CloseReason.OTHER, "Too localized");
            case "10" -> known(CloseReason.OTHER, "General reference");
            case "20" -> known(CloseReason.OTHER, "Noise or pointless");
            default -> new Closing(CloseReason.OTHER, code, false);
        };
    }

    private static Closing known(CloseReason reason, @Nullable String note) {
        return new Closing(reason, note, true);
    }
}
