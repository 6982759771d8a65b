package io.whence.command.importing;

import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportReport;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a format on a folder, without a server around it. */
public final class TestImport {

    public static final String TEAM = "tea";
    public static final TeamId TEAM_ID = TeamId.ofSlug(TEAM);

    /** What a report would say. */
    public record Result(
            long rowsRead, long recorded, long done, Map<String, Long> imported, List<File> files, List<Loss> losses) {

        public File file(String name) {
            return files.stream()
                    .filter(file -> file.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        public long rowsOf(String code) {
            return losses.stream()
                    .filter(loss -> loss.code().equals(code))
                    .mapToLong(Loss::rows)
                    .sum();
        }
    }

    public record File(String name, long rows, long imported, long skipped) {}

    public record Loss(String code, boolean skipped, long rows, List<String> examples) {}

    private TestImport() {}

    public static Result run(ImportFormat format, Path files, Path folder, ImportedEventRecorder history)
            throws IOException {
        try (var all = Files.list(files)) {
            for (Path file : all.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        return run(format, folder, history);
    }

    /** Runs on the files where they are; the folder gets the staging file, too. */
    public static Result run(ImportFormat format, Path folder, ImportedEventRecorder history) throws IOException {
        var progress = new ImportProgress();
        var ledger = new ImportLedger();
        var recorder = new ImportedFactRecorder(history, "import_test", null, TEAM_ID, format.name(), progress);
        format.run(new ImportRun(TEAM_ID, TEAM, folder, ledger, progress, recorder));
        return new Result(
                progress.rowsRead(),
                progress.recorded(),
                progress.done(),
                ImportedEventLabels.of(recorder.recorded()),
                ledger.files().stream()
                        .map(file -> new File(file.file(), file.rows(), file.imported(), file.skipped()))
                        .toList(),
                ledger.entries().stream()
                        .map(entry -> new Loss(
                                entry.code(),
                                entry.kind() == ImportReport.Loss.Kind.SKIPPED,
                                entry.rows(),
                                entry.examples()))
                        .toList());
    }
}
