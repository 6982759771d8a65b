package io.whence.command.importing;

import io.whence.api.importing.ImportReport;
import io.whence.api.importing.ImportReport.Loss.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Accounts for every row of the source: imported, or skipped and why. Its size does not depend on that of the source. */
public final class ImportLedger {

    static final int EXAMPLES = 5;

    private final Map<String, Counts> files = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();

    public void read(String file) {
        counts(file).rows++;
    }

    public void imported(String file) {
        counts(file).imported++;
    }

    /** Notes a row that is not on record. */
    public void skipped(String file, ImportLoss loss, String sourceId) {
        if (loss.kind() != Kind.SKIPPED) {
            throw new IllegalArgumentException(loss.code() + " does not skip");
        }
        counts(file).skipped++;
        note(loss, sourceId);
    }

    /** Notes a row that is on record, though not quite as it was. */
    public void approximated(ImportLoss loss, String sourceId) {
        if (loss.kind() != Kind.APPROXIMATED) {
            throw new IllegalArgumentException(loss.code() + " does not approximate");
        }
        note(loss, sourceId);
    }

    List<ImportReport.SourceFile> files() {
        return files.entrySet().stream()
                .map(file -> new ImportReport.SourceFile(
                        file.getKey(), file.getValue().rows, file.getValue().imported, file.getValue().skipped))
                .toList();
    }

    List<ImportReport.Loss> entries() {
        return tallies.values().stream()
                .map(tally -> new ImportReport.Loss(
                        tally.loss.code(),
                        tally.loss.kind(),
                        tally.rows,
                        tally.loss.reason(),
                        List.copyOf(tally.examples)))
                .toList();
    }

    private void note(ImportLoss loss, String sourceId) {
        var tally = tallies.computeIfAbsent(loss.code(), _ -> new Tally(loss));
        tally.rows++;
        if (tally.examples.size() < EXAMPLES) {
            tally.examples.add(sourceId);
        }
    }

    private Counts counts(String file) {
        return files.computeIfAbsent(file, _ -> new Counts());
    }

    private static final class Counts {
        private long rows;
        private long imported;
        private long skipped;
    }

    private static final class Tally {
        private final ImportLoss loss;
        private final List<String> examples = new ArrayList<>(EXAMPLES);
        private long rows;

        private Tally(ImportLoss loss) {
            this.loss = loss;
        }
    }
}
