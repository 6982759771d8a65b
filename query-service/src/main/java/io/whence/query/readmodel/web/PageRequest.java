package io.whence.query.readmodel.web;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentPage;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexScan;
import io.whence.query.readmodel.store.MergedScan;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page that was asked for, and of which list: {@code limit} is 1 to 100 items, 50 unless told. */
public final class PageRequest {

    private static final int LIMIT = 50;
    private static final int LIMIT_MAX = 100;

    private final CursorCodec cursors;
    private final List<@Nullable Object> query;
    private final int limit;
    private final @Nullable List<Object> after;

    /**
     * Reads what a client sent.
     *
     * @param query everything that makes two lists different: text, numbers and lists of them
     * @throws RequestProblemException 400 {@code bad-parameter} or {@code bad-cursor}
     */
    public PageRequest(
            CursorCodec cursors, @Nullable Integer limit, @Nullable String cursor, @Nullable Object... query) {
        if (limit != null && (limit < 1 || limit > LIMIT_MAX)) {
            throw RequestProblemException.badParameter("limit", "a number from 1 to " + LIMIT_MAX + ".");
        }
        this.cursors = cursors;
        this.query = Arrays.asList(query);
        this.limit = limit == null ? LIMIT : limit;
        this.after = cursor == null ? null : cursors.read(cursor, this.query);
    }

    public int limit() {
        return limit;
    }

    /** The order the page goes on after; null for the first one. */
    public @Nullable List<Object> after() {
        return after;
    }

    /** The page of what an index has under a key's {@code equal}. */
    public <D> DocumentPage<D> read(
            DocumentReader documents, DocumentCollection<D> collection, DocumentIndex<D> index, Object... equal) {
        return DocumentPage.page(
                new MergedScan<>(documents, collection, index, List.of(scan(equal))), _ -> true, limit);
    }

    /** The scan of the page under a key's {@code equal}, with one hit more, which tells whether there is a next page. */
    public IndexScan scan(Object... equal) {
        return IndexScan.under(equal).goingOnAfter(after).atMost(limit + 1);
    }

    public <T> Page<T> page(List<T> items, @Nullable List<Object> next) {
        return new Page<>(items, next == null ? null : cursors.write(next, query));
    }
}
