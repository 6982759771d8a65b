package io.whence.query.search;

import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.fold.SearchProjection;
import io.whence.query.search.index.LuceneSearchIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Folds a history into an index, a few events at a time, from where it is to the end; somebody kills it before. */
final class FoldUntilKilled {

    private static final int BATCH = 7;
    private static final Duration COMMIT_AFTER = Duration.ofMillis(20);

    private FoldUntilKilled() {}

    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments[0]);
        var history = HistoryFile.read(Path.of(arguments[1]));
        var index = new LuceneSearchIndex(directory, new SearchDocumentLayout(), COMMIT_AFTER);
        try (var model =
                new FoldedModel(new SearchProjection(index, ScannedFamilies.searchFolds()), index, directory)) {
            for (int at = (int) model.position() + 1; at < history.size(); at += BATCH) {
                var batch = history.subList(at, Math.min(history.size(), at + BATCH));
                model.fold(batch, batch.getLast().position());
                System.out.println(batch.getLast().position());
            }
        }
    }
}
