package io.whence.command.importing.trello;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.command.importing.TestImport;
import java.util.Objects;

/** What holds for the import of any board. */
final class Boards {

    private Boards() {}

    /** Whatever else actions have told of is out of sight by the end. */
    static void endAs(BoardView exported, BoardView folded) {
        assertThat(folded.name()).isEqualTo(exported.name());
        assertThat(folded.closed()).isEqualTo(exported.closed());
        assertThat(folded.order().stream().filter(exported.lists()::containsKey).toList())
                .isEqualTo(exported.order());
        exported.lists().forEach((id, list) -> {
            var column = Objects.requireNonNull(folded.lists().get(id));
            var cards = column.cards().stream()
                    .filter(exported.cards()::containsKey)
                    .toList();
            assertThat(new BoardView.Column(column.name(), column.closed(), column.limit(), cards))
                    .isEqualTo(list);
        });
        assertThat(folded.cards()).containsAllEntriesOf(exported.cards());
        assertThat(folded.cards().entrySet().stream()
                        .filter(card -> !exported.cards().containsKey(card.getKey())))
                .allMatch(card -> card.getValue().closed());
    }

    static void accountForEverything(TestImport.Result result) {
        assertThat(result.files())
                .allSatisfy(file -> assertThat(file.imported() + file.skipped())
                        .as(file.name())
                        .isEqualTo(file.rows()));
        assertThat(result.files().stream().mapToLong(TestImport.File::rows).sum())
                .isEqualTo(result.rowsRead());
        assertThat(result.losses().stream()
                        .filter(TestImport.Loss::skipped)
                        .mapToLong(TestImport.Loss::rows)
                        .sum())
                .isEqualTo(result.files().stream()
                        .mapToLong(TestImport.File::skipped)
                        .sum());
    }
}
