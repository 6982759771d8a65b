package io.whence.query.search.fold;

import io.whence.query.FoldContract;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.index.LuceneSearchIndex;
import java.nio.file.Path;
import java.time.Duration;

class SearchFoldTest extends FoldContract {

    @Override
    protected Projection projection() {
        return new SearchProjection(
                new LuceneSearchIndex(Path.of("never-opened"), new SearchDocumentLayout(), Duration.ZERO),
                ScannedFamilies.searchFolds());
    }
}
