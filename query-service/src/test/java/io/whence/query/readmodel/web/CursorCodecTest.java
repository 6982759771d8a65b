package io.whence.query.readmodel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.web.RequestProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CursorCodecTest {

    private static final List<String> QUERY = List.of("questions", "team_1", "newest");

    @TempDir
    Path data;

    private CursorCodec cursors;

    @BeforeEach
    void start() {
        cursors = new CursorCodec(CursorSigningKey.in(data).secret());
    }

    @Test
    void go_on_where_the_page_ended() {
        List<Object> order = List.of(Long.MIN_VALUE, 7L, "ü\0", true);
        assertThat(cursors.read(cursors.write(order, QUERY), QUERY)).isEqualTo(order);
    }

    @Test
    void tell_nobody_what_they_hold() {
        var cursor = cursors.write(List.of("held"), QUERY);
        assertThat(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1))
                .doesNotContain("held");
        assertThat(cursors.write(List.of("held"), QUERY)).isEqualTo(cursor);
    }

    @Test
    void are_good_after_a_restart() {
        var cursor = cursors.write(List.of(1L), QUERY);
        assertThat(new CursorCodec(CursorSigningKey.in(data).secret()).read(cursor, QUERY))
                .containsExactly(1L);
    }

    @Test
    void are_refused_for_another_query() {
        var cursor = cursors.write(List.of(1L), QUERY);
        assertBad(cursor, List.of("questions", "team_2", "newest"));
        assertBad(cursor, List.of("questions", "team_1,newest"));
    }

    @Test
    void are_refused_once_a_bit_of_them_is_changed() {
        var bytes = Base64.getUrlDecoder().decode(cursors.write(List.of(1L), QUERY));
        var changed = new ArrayList<String>();
        for (int i = 0; i < bytes.length; i++) {
            var copy = bytes.clone();
            copy[i] ^= 1;
            changed.add(Base64.getUrlEncoder().withoutPadding().encodeToString(copy));
        }
        assertThat(changed).allSatisfy(cursor -> assertBad(cursor, QUERY));
    }

    @Test
    void are_refused_from_another_installation() {
        assertBad(
                new CursorCodec(CursorSigningKey.in(data.resolve("other")).secret()).write(List.of(1L), QUERY), QUERY);
    }

    @Test
    void are_refused_when_they_are_nothing_of_the_kind() {
        assertThat(List.of("", "x", "%%%", "AAAA", "A".repeat(100))).allSatisfy(cursor -> assertBad(cursor, QUERY));
    }

    @Test
    void are_signed_with_a_key_only_its_owner_reads() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("cursor-key"))))
                .isEqualTo("rw-------");
    }

    private void assertBad(String cursor, List<String> query) {
        assertThatThrownBy(() -> cursors.read(cursor, query))
                .isInstanceOfSatisfying(
                        RequestProblemException.class,
                        problem -> assertThat(problem.code()).isEqualTo("bad-cursor"));
    }
}
