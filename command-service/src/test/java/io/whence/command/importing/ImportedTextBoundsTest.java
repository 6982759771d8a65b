package io.whence.command.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.whence.api.importing.ImportReport;
import io.whence.api.text.FieldValidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportedTextBoundsTest {

    private final ImportLedger ledger = new ImportLedger();
    private final ImportedTextBounds texts = new ImportedTextBounds(ledger);

    @ParameterizedTest
    @ValueSource(strings = {"half \uD83D", "bell \u0007", "over \u202Ethere", "two\u2028lines", "plain"})
    void what_is_let_in_is_what_a_command_may_say(String text) {
        assertThatCode(() -> new FieldValidation()
                        .title("title", texts.title(text, "row/1"))
                        .item("item", texts.item(text, "row/1"))
                        .name("name", texts.name(text, "row/1"))
                        .name("author", ImportedAuthorNames.display(text, "user1"))
                        .body("body", texts.body(text, "row/1"))
                        .comment("comment", texts.comment(text, "row/1"))
                        .note("note", texts.note(text, "row/1"))
                        .orReject())
                .doesNotThrowAnyException();
    }

    @Test
    void what_was_mended_is_in_the_ledger() {
        assertThat(texts.title("bell \u0007", "row/7")).isEqualTo("bell  ");
        assertThat(texts.title("plain", "row/8")).isEqualTo("plain");
        assertThat(ledger.entries()).extracting(ImportReport.Loss::code).containsExactly("characters-mended");
        assertThat(ledger.entries().getFirst().examples()).containsExactly("row/7");
    }

    @Test
    void a_cut_goes_not_through_a_character() {
        var tooLong = "x".repeat(FieldValidation.NAME_MAX - 1) + "\uD83D\uDE80";
        assertThat(ImportedAuthorNames.display(tooLong, "user1")).isEqualTo("x".repeat(FieldValidation.NAME_MAX - 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u200B", "\u00AD\u2060", "\u202E"})
    void an_author_whose_name_cannot_be_seen_has_another(String name) {
        assertThat(ImportedAuthorNames.display(name, "user6")).isEqualTo("user6");
    }
}
