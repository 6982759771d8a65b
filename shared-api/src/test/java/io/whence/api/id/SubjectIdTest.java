package io.whence.api.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectIdTest {

    static Stream<Class<?>> kinds() {
        return Arrays.stream(SubjectId.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void every_kind_of_subject_is_read_by_its_prefix(Class<?> kind) throws ReflectiveOperationException {
        var id = (SubjectId) kind.getMethod("next").invoke(null);
        assertThat(SubjectId.of(id.value())).isEqualTo(id).isInstanceOf(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "question", "board_01m8b9kxnzem1ax8tb71tztrev", "comment_01m8b9kxnzem1ax8tb71tztrev"})
    void what_cannot_be_commented_on_is_no_subject(String id) {
        assertThatThrownBy(() -> SubjectId.of(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_subject_with_a_malformed_suffix_is_refused() {
        assertThatThrownBy(() -> SubjectId.of("question_x")).isInstanceOf(IllegalArgumentException.class);
    }
}
