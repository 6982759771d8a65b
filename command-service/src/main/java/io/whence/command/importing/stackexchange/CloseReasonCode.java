package io.whence.command.importing.stackexchange;

import io.whence.api.question.QuestionCloseReason;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a question was closed, from the code in the row's comment; sites used small numbers until 2013.
 *
 * @param note what the reason was called where there is none like it here
 */
record CloseReasonCode(QuestionCloseReason reason, @Nullable String note, boolean known) {

    static CloseReasonCode of(@Nullable String code) {
        return switch (code == null ? "" : code.strip()) {
            case "1", "101" -> known(QuestionCloseReason.DUPLICATE, null);
            case "2", "102" -> known(QuestionCloseReason.OFF_TOPIC, null);
            case "4", "103" -> known(QuestionCloseReason.UNCLEAR, null);
            case "104" -> known(QuestionCloseReason.TOO_BROAD, null);
            case "3", "105" -> known(QuestionCloseReason.OPINION_BASED, null);
            case "7" -> known(QuestionCloseReason.OTHER, "Too localized");
            case "10" -> known(QuestionCloseReason.OTHER, "General reference");
            case "20" -> known(QuestionCloseReason.OTHER, "Noise or pointless");
            default -> new CloseReasonCode(QuestionCloseReason.OTHER, code, false);
        };
    }

    private static CloseReasonCode known(QuestionCloseReason reason, @Nullable String note) {
        return new CloseReasonCode(reason, note, true);
    }
}
