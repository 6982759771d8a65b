package io.whence.command.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.web.RequestProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IfMatchHeaderTest {

    @Test
    void names_the_version_before_the_dot() {
        assertThat(IfMatchHeader.version("\"7\"")).isEqualTo(7);
        assertThat(IfMatchHeader.version("\"7.42\"")).isEqualTo(7);
        assertThat(IfMatchHeader.version(" W/\"7.42\" ")).isEqualTo(7);
    }

    @Test
    void may_leave_the_version_open() {
        assertThat(IfMatchHeader.version(null)).isNull();
        assertThat(IfMatchHeader.version("*")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"\"", "\"-1\"", "\"7\", \"8\"", "\"x\"", "\"99999999999999999999\""})
    void is_refused_when_it_is_no_tag_of_ours(String header) {
        assertThatThrownBy(() -> IfMatchHeader.version(header)).isInstanceOf(RequestProblemException.class);
    }
}
