package io.whence.command.importing.trello;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.whence.api.wire.EventNameRegistry;
import io.whence.api.wire.RecordingChannel;
import io.whence.command.importing.TestHistory;
import io.whence.command.importing.TestImport;
import io.whence.command.importing.trello.staging.BoardExportReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real boards, which are not part of the project: {@code WHENCE_REAL_DATA}, a property or in the environment, names the folder that
 * has them in {@code trello/}.
 */
class RealBoardTest {

    private static final String WHERE = "WHENCE_REAL_DATA";

    @TempDir
    Path folder;

    static Path boards;

    @BeforeAll
    static void find() {
        var data = System.getProperty(WHERE, System.getenv(WHERE));
        boolean there = data != null && Files.isDirectory(Path.of(data, "trello"));
        if (!there) {
            System.out.println("SKIPPED: RealBoardTest, since " + WHERE + " names no folder with real boards in it");
        }
        assumeTrue(there);
        boards = Path.of(data, "trello");
    }

    @ParameterizedTest
    @CsvSource({"amirite, 81, 3", "hermes, 55, 29"})
    void comes_out_as_it_went_in(String name, int cards, int comments) throws Exception {
        var file = boards.resolve(name + ".json");
        var history = new TestHistory();
        var result = imported(file, history, "first");
        var folded = FoldedBoard.of(history);
        var exported = ExportedBoard.of(file);
        assertThat(folded.cards()).hasSize(cards).isEqualTo(exported.cards());
        assertThat(folded.lists()).isEqualTo(exported.lists());
        assertThat(folded).isEqualTo(exported);
        assertThat(folded.cards().values().stream()
                        .mapToInt(card -> card.comments().size())
                        .sum())
                .isEqualTo(comments);
        Boards.accountForEverything(result);
        tell(name, history, result);

        int before = history.entries().size();
        var again = imported(file, history, "second");
        assertThat(again.recorded()).isZero();
        assertThat(again.done()).isEqualTo(before);
        assertThat(history.entries()).hasSize(before);
        Boards.accountForEverything(again);
    }

    private TestImport.Result imported(Path file, TestHistory history, String attempt) throws Exception {
        var into = Files.createDirectory(folder.resolve(attempt));
        Files.copy(file, into.resolve(BoardExportReader.NAME));
        return TestImport.run(new TrelloBoardFormat(), into, history);
    }

    private static void tell(String name, TestHistory history, TestImport.Result result) {
        Map<String, Long> byKind = history.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> EventNameRegistry.nameOf(entry.event().getClass())
                                + (entry.envelope().via() == RecordingChannel.RECONCILIATION ? " (reconciled)" : ""),
                        TreeMap::new,
                        Collectors.counting()));
        System.out.printf("%s: %d events, %s%n", name, result.recorded(), byKind);
        result.files().forEach(System.out::println);
        result.losses().forEach(System.out::println);
    }
}
