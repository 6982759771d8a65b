package io.whence.api.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.whence.api.CommandRejectedException;
import io.whence.api.FieldViolation;
import java.util.AbstractList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FieldValidationTest {

    @Test
    void of_too_many_tags_or_labels_none_is_looked_at() {
        var unread = new AbstractList<String>() {
            @Override
            public String get(int index) {
                throw new AssertionError("nobody needs to look at number " + index);
            }

            @Override
            public int size() {
                return 140_000;
            }
        };

        assertThat(violations(check -> check.tags("tags", unread)))
                .containsExactly(new FieldViolation("tags", "too-many", "At most 10 tags."));
        assertThat(violations(check -> check.labels("labels", unread)))
                .containsExactly(new FieldViolation("labels", "too-many", "At most 20 labels."));
    }

    @Test
    void a_tag_or_a_label_that_is_there_twice_is_named_by_its_place() {
        assertThat(violations(check -> check.tags("tags", List.of("a", "b", "a"))))
                .containsExactly(new FieldViolation("tags[2]", "repeated", "A tag can be given only once."));
        assertThat(violations(check -> check.labels("labels", List.of("x", "x"))))
                .containsExactly(new FieldViolation("labels[1]", "repeated", "A label can be given only once."));
    }

    @Test
    void no_more_violations_are_told_than_somebody_would_read() {
        assertThat(violations(check -> {
                    IntStream.range(0, 1_000).forEach(i -> check.title("title" + i, ""));
                    return check;
                }))
                .hasSize(FieldValidation.VIOLATIONS_MAX);
    }

    @Test
    void a_text_is_refused_for_characters_that_its_form_has_not() {
        assertThat(violations(check -> check.title("title", "half \uD83D")))
                .extracting(FieldViolation::code)
                .containsExactly("malformed");
        assertThat(violations(check -> check.body("body", new MarkdownText("bell \u0007"))))
                .extracting(FieldViolation::code)
                .containsExactly("malformed");
        assertThat(violations(check -> check.name("name", "\u202Egnp.exe")))
                .extracting(FieldViolation::code)
                .containsExactly("malformed");
        assertThat(violations(check -> check.name("name", "\u200B")))
                .extracting(FieldViolation::code)
                .containsExactly("blank", "malformed");
        assertThatCode(() -> new FieldValidation()
                        .title("title", "\u05D0\u200F and \uD83D\uDC69\u200D\uD83D\uDE80")
                        .name("name", "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645")
                        .body("body", new MarkdownText("two\r\nlines\tand a tab"))
                        .orReject())
                .doesNotThrowAnyException();
    }

    private static List<FieldViolation> violations(UnaryOperator<FieldValidation> fields) {
        var check = fields.apply(new FieldValidation());
        return catchThrowableOfType(CommandRejectedException.class, check::orReject)
                .violations();
    }
}
