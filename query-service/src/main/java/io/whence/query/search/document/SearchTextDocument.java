package io.whence.query.search.document;

import io.whence.query.readmodel.store.DocumentCollection;
import java.util.List;

/**
 * The text of something, which is taken apart into words. It takes long to write, and so is kept apart from what changes often:
 * a vote, or an answer, writes no text.
 *
 * @param of what else words are narrowed by: {@link SearchDocument#still()}
 */
public record SearchTextDocument(SearchDocument of, SearchText text) {

    public static final DocumentCollection<SearchTextDocument> ALL =
            new DocumentCollection<>("texts", SearchTextDocument.class, List.of());
}
