package io.whence.query.search;

import io.whence.query.platform.store.DocumentCollection;
import java.util.List;

/**
 * What is written in something, which is taken apart into words. It takes long to write, and so is kept apart from what changes often:
 * a vote, or an answer, writes no text.
 *
 * @param of what else words are narrowed by: {@link SearchDocument#still()}
 */
record TextDocument(SearchDocument of, Text text) {

    static final DocumentCollection<TextDocument> ALL =
            new DocumentCollection<>("texts", TextDocument.class, List.of());
}
