package io.whence.query.search.fold;

import io.whence.query.readmodel.projection.DocumentSession;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.ReadModelStorage;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.document.WaitingTasksDocument;
import io.whence.query.search.index.LuceneSearchIndex;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The projection of everything that can be found, kept in an index of this node's own. */
@Component
public final class SearchProjection implements Projection {

    private final LuceneSearchIndex index;
    private final SearchFolds folds;

    public SearchProjection(LuceneSearchIndex index, SearchFolds folds) {
        this.index = index;
        this.folds = folds;
    }

    @Override
    public String name() {
        return "search";
    }

    /** Raised also when texts are analysed in another way. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public List<DocumentCollection<?>> collections() {
        return List.of(SearchDocument.ALL, SearchTextDocument.ALL, WaitingTasksDocument.ALL);
    }

    @Override
    public Optional<ReadModelStorage> ownStorage() {
        return Optional.of(index);
    }

    @Override
    public String subjectOf(RecordedEvent event) {
        return folds.concerned(event.event()).stream().findFirst().orElse(event.aggregateId());
    }

    @Override
    public void fold(List<RecordedEvent> batch, DocumentSession session) {
        var concerned = batch.stream()
                .flatMap(recorded -> folds.concerned(recorded.event()).stream())
                .distinct()
                .toList();
        session.prefetch(SearchDocument.ALL, concerned);
        for (var recorded : batch) {
            folds.fold(recorded, new SearchEventFold(recorded, session));
        }
    }
}
