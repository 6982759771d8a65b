package io.whence.command.importing.trello;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.command.importing.TestImport;

/** What holds for the import of any board. */
final class Boards {

    private Boards() {}

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
