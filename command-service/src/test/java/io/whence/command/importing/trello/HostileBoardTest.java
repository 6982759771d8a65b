package io.whence.command.importing.trello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.event.TaskEvent;
import io.whence.api.text.FieldValidation;
import io.whence.command.importing.ImportFailedException;
import io.whence.command.importing.TestImport;
import io.whence.command.importing.trello.staging.BoardExportStager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what they should be: refused under a code, or taken in as far as they go. */
class HostileBoardTest {

    @TempDir
    Path folder;

    private Teahouse teahouse;

    @BeforeEach
    void open() {
        teahouse = new Teahouse(folder);
    }

    private void isRefused(String json, String code) {
        assertThatThrownBy(() -> teahouse.imported(json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ImportFailedException.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(teahouse.history.entries()).isEmpty();
    }

    private TestImport.Result imported(String sections) throws Exception {
        var json = "{'id':'b1','name':'B'," + sections + "}";
        var result = teahouse.imported(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        Boards.accountForEverything(result);
        assertThat(teahouse.imported(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))
                        .recorded())
                .as("a second time")
                .isZero();
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "{\"id\":\"b1\",\"name\":\"B\",\"cards\":[{\"id\":\"c",
                "{\"id\":\"b1\"} x",
                "{\"id\" \"b1\"}"
            })
    void what_is_no_json_is_refused(String file) {
        isRefused(file, file.isEmpty() ? "wrong-file" : "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "7", "{}", "{\"id\":7,\"name\":\"B\"}", "{\"id\":\"b1\",\"name\":null}"})
    void what_is_no_board_is_refused(String file) {
        isRefused(file, "wrong-file");
    }

    @Test
    void what_is_beyond_all_bounds_is_refused() {
        isRefused("{\"id\":\"b1\",\"name\":" + "[".repeat(10_000) + "]".repeat(10_000) + "}", "beyond-limits");
        isRefused("{\"id\":\"b1\",\"name\":\"" + "x".repeat(2 << 20) + "\"}", "beyond-limits");
        isRefused(
                "{\"id\":\"b1\",\"name\":\"B\",\"lists\":[" + "{},".repeat(BoardExportStager.THINGS_MAX) + "{}]}",
                "beyond-limits");
    }

    @Test
    void an_element_of_no_use_is_left_out() throws Exception {
        var result =
                imported("'actions':[7,null,'x',[],{},{'id':'a1'},{'id':'a2','type':'updateCard','date':'yesterday'},"
                        + "{'id':'a3','type':'updateCard','date':'2024-01-01T00:00:00Z'},"
                        + "{'id':'a4','type':'createCard','date':'2024-01-01T00:00:00Z','data':{'card':'c1'}},"
                        + "{'id':'a5','type':'createCard','date':'+1000000000-01-01T00:00:00Z','data':{}}],"
                        + "'cards':[{'name':'no id'}],'lists':{'id':'l1'},'checklists':[{'id':'k1'}]");
        assertThat(result.rowsOf("malformed")).isEqualTo(12);
    }

    @Test
    void an_element_larger_than_any_is_left_out() throws Exception {
        var texts = "'%s',".formatted("x".repeat(1 << 20)).repeat(6);
        var result = imported("'cards':[{'id':'c1','more':[" + texts + "1]},{'id':'c2','name':'Small'}]");
        assertThat(result.rowsOf("malformed")).isEqualTo(1);
        assertThat(teahouse.all(TaskEvent.TaskOpened.class)).hasSize(1);
    }

    @Test
    void what_comes_twice_counts_once() throws Exception {
        var action =
                "{'id':'a1','type':'createCard','date':'2024-01-01T00:00:00Z','data':{'card':{'id':'c1','name':'C'},'list':{'id':'l1','name':'L'}}}";
        var result = imported("'actions':[" + action + "," + action
                + "],'cards':[{'id':'c1','name':'C','idList':'l1'},{'id':'c1','name':'D'}],"
                + "'lists':[{'id':'l1','name':'L'},{'id':'l1','name':'M'}]");
        assertThat(result.rowsOf("repeated-id")).isEqualTo(3);
    }

    @Test
    void a_card_in_a_list_nobody_knows_is_on_no_board() throws Exception {
        var result = imported("'cards':[{'id':'c1','name':'C'},{'id':'c2','name':'C','idList':7}]");
        assertThat(result.rowsOf("list-unknown")).isEqualTo(2);
        assertThat(teahouse.all(TaskEvent.TaskOpened.class)).allMatch(opened -> opened.place() == null);
    }

    @Test
    void a_text_too_long_is_cut() throws Exception {
        imported("'cards':[{'id':'c1','name':'" + "n".repeat(1000) + "','desc':'" + "d".repeat(200_000) + "'}]");
        var opened = teahouse.all(TaskEvent.TaskOpened.class).getFirst();
        assertThat(opened.title()).hasSize(FieldValidation.TITLE_MAX);
        assertThat(opened.body().source()).hasSize(FieldValidation.BODY_MAX);
    }

    @Test
    void dates_that_are_none_are_none() throws Exception {
        var result = imported(
                "'cards':[{'id':'c1','name':'C','due':'soon','start':'-999999999-01-01T00:00:00Z','dateLastActivity':5}],"
                        + "'dateLastActivity':'2024-13-01T00:00:00Z'");
        assertThat(result.rowsOf("time-unreadable")).isEqualTo(2);
        assertThat(teahouse.all(TaskEvent.TaskScheduled.class)).isEmpty();
    }

    static List<Long> seeds() {
        return new Random(1).longs(40).boxed().toList();
    }

    /** Whatever is changed in a good file, it is refused under a code, or taken in, and a second time adds nothing. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_file_with_something_changed_never_breaks_anything(long seed) throws Exception {
        var random = new Random(seed);
        var text = new String(Files.readAllBytes(Teahouse.export("earlier")), StandardCharsets.UTF_8);
        var broken = text;
        var with = List.of(
                "null", "true", "7", "[]", "{}", "\"\"", "\"65e19a900000000000000002\"", "[{\"id\":3}]", "-1e308");
        for (int i = 0; i < 40; i++) {
            int from = broken.indexOf("\": ", random.nextInt(broken.length() - 1000)) + 3;
            int to = Math.min(next(broken, ',', from), next(broken, '}', from));
            if (from > 3 && broken.charAt(from) != '[' && broken.charAt(from) != '{') {
                broken = broken.substring(0, from) + with.get(random.nextInt(with.size())) + broken.substring(to);
            }
        }
        try {
            Boards.accountForEverything(teahouse.imported(broken.getBytes(StandardCharsets.UTF_8)));
        } catch (ImportFailedException e) {
            assertThat(e.code()).isIn("malformed-json", "wrong-file");
            return;
        }
        assertThat(teahouse.imported(broken.getBytes(StandardCharsets.UTF_8)).recorded())
                .isZero();
        FoldedBoard.of(teahouse.history);
    }

    private static int next(String text, char what, int from) {
        int at = text.indexOf(what, from);
        return at < 0 ? text.length() : at;
    }
}
