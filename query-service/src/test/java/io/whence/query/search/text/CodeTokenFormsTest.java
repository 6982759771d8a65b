package io.whence.query.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodeTokenFormsTest {

    @Example
    void a_name_is_found_as_a_whole_and_by_its_pieces() {
        assertThat(CodeTokenForms.all("`FooBar.baz_qux`,"))
                .extracting(CodeTokenForms.Form::text)
                .containsExactly("foo", "foobar", "foobar.baz_qux", "bar", "baz", "baz_qux", "qux");
    }

    @Example
    void an_option_and_an_error_code_are_found_as_they_were_typed() {
        assertThat(CodeTokenForms.all("--dry-run"))
                .extracting(CodeTokenForms.Form::text)
                .contains("--dry-run", "dry-run", "run");
        assertThat(CodeTokenForms.all("(ORA-00942)"))
                .extracting(CodeTokenForms.Form::text)
                .contains("ora-00942", "00942");
    }

    /** A digit, an inner capital or a capital without more makes the difference. */
    @Example
    void what_is_nearly_a_plain_word_has_forms_all_the_same() {
        assertThat(CodeTokenForms.all("getX"))
                .extracting(CodeTokenForms.Form::text)
                .containsExactly("get", "x");
        assertThat(CodeTokenForms.all("x86_64"))
                .extracting(CodeTokenForms.Form::text)
                .contains("x86", "64");
        assertThat(CodeTokenForms.all("naïve-Été"))
                .extracting(CodeTokenForms.Form::text)
                .contains("naïve", "été");
    }

    @Property
    void a_plain_word_has_none_whatever_is_around_it(@ForAll("words") String word) {
        assertThat(CodeTokenForms.all(word)).isEmpty();
        assertThat(CodeTokenForms.all("(“" + word + "”),")).isEmpty();
    }

    @Provide
    Arbitrary<String> words() {
        var first = Arbitraries.of("", "A", "É", "Ж");
        var rest = Arbitraries.strings().withChars("abzéßжя漢字").ofMinLength(1).ofMaxLength(12);
        return Combinators.combine(first, rest).as((capital, letters) -> capital + letters);
    }
}
