package io.whence.query.questions;

import io.whence.query.platform.projection.ReadModels;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Found;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Merged;
import io.whence.query.platform.store.Scan;
import io.whence.query.platform.web.Paging;
import io.whence.query.questions.Listing.Sort;
import org.springframework.stereotype.Component;

/** Lists questions by the declared indexes. */
@Component
final class QuestionList {

    /** What is read of each class at a time, beside its share of the page. */
    private static final int MARGIN = 5;

    private final Documents documents;

    QuestionList(ReadModels models, QuestionsProjection projection) {
        this.documents = models.of(projection);
    }

    Found<QuestionDocument> page(Listing listing, Paging paging) {
        var keys = listing.keys();
        int chunk = paging.limit() / keys.size() + MARGIN;
        var scans = keys.stream()
                .map(equal -> new Scan(equal, null, null, paging.after(), true, chunk))
                .toList();
        var questions = new Merged<>(documents, QuestionDocument.ALL, index(listing.sort()), scans);
        return Found.page(questions, listing::holds, paging.limit());
    }

    private static Index<QuestionDocument> index(Sort sort) {
        return switch (sort) {
            case ACTIVITY -> QuestionDocument.BY_ACTIVITY;
            case NEWEST -> QuestionDocument.BY_CREATION;
            case VOTES -> QuestionDocument.BY_VOTES;
        };
    }
}
