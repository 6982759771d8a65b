package io.whence.api.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextFormTest {

    /** Each as it is written in Java, and which forms allow it. */
    @ParameterizedTest
    @CsvSource({
        "tab,                       0009, true,  false, false",
        "end of line,               000A, true,  false, false",
        "carriage return,           000D, true,  false, false",
        "NUL,                       0000, false, false, false",
        "bell,                      0007, false, false, false",
        "delete,                    007F, false, false, false",
        "next line,                 0085, false, false, false",
        "line separator,            2028, true,  false, false",
        "right-to-left override,    202E, true,  false, false",
        "left-to-right isolate,     2066, true,  false, false",
        "right-to-left mark,        200F, true,  true,  false",
        "zero width space,          200B, true,  true,  false",
        "soft hyphen,               00AD, true,  true,  false",
        "byte order mark,           FEFF, true,  true,  false",
        "tag letter,               E0067, true,  true,  false",
        "Hangul filler,             3164, true,  true,  false",
        "zero width joiner,         200D, true,  true,  true",
        "zero width non-joiner,     200C, true,  true,  true",
        "no-break space,            00A0, true,  true,  true",
        "combining acute,           0301, true,  true,  true",
        "emoji,                    1F680, true,  true,  true",
    })
    void a_form_says_which_characters_it_is_made_of(
            String name, String hex, boolean prose, boolean line, boolean personal) {
        var text = "a" + Character.toString(Integer.parseInt(hex, 16)) + "b";

        assertThat(TextForm.PROSE.fault(text) == null).as(name).isEqualTo(prose);
        assertThat(TextForm.LINE.fault(text) == null).as(name).isEqualTo(line);
        assertThat(TextForm.NAME.fault(text) == null).as(name).isEqualTo(personal);
    }

    @ParameterizedTest
    @EnumSource
    void half_a_character_is_never_one(TextForm form) {
        for (var half : new String[] {"\uD83D", "\uDE80", "\uDE80\uD83D", "a\uD83Db"}) {
            assertThat(form.fault(half)).contains("half a character");
            assertThat(form.mend(half)).contains("\uFFFD");
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_is_mended_has_no_fault_and_what_has_none_is_left_alone(TextForm form) {
        var everything = new StringBuilder("\uDE80");
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            everything.appendCodePoint(codePoint);
        }
        var mended = form.mend(everything.toString());

        assertThat(form.fault(mended)).isNull();
        assertThat(form.mend(mended)).isSameAs(mended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u200B", "\u00AD\u2060", "\u202E", "\u3164 \u2800", "\n\t"})
    void what_cannot_be_seen_is_blank(String text) {
        assertThat(TextForm.isBlank(text)).isTrue();
        assertThat(TextForm.isBlank(text + "x" + text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"gnp\u202E.exe, gnp.exe", "a\u0007b, a b", "a\u200Bb, ab", "\uD83D\uDE80, \uD83D\uDE80"})
    void a_name_is_mended_so_that_it_can_be_read(String given, String mended) {
        assertThat(TextForm.NAME.mend(given)).isEqualTo(mended);
    }
}
