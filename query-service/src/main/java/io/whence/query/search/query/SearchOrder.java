package io.whence.query.search.query;

import io.whence.query.readmodel.web.CursorCodec;
import io.whence.query.search.document.SearchDocumentLayout;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** The orders of hits. Equals are told apart by a number that is the same on every node, so that each hit has one place. */
public enum SearchOrder {
    RELEVANCE(SortField.FIELD_SCORE, last(true)),
    NEWEST(descending(SearchDocumentLayout.CREATED), last(true)),
    ACTIVITY(descending(SearchDocumentLayout.ACTIVITY), last(true)),
    VOTES(descending(SearchDocumentLayout.VOTES), descending(SearchDocumentLayout.CREATED), last(true)),
    /** What is due first; what is not comes last. */
    DUE(ascending(SearchDocumentLayout.DUE), last(false)),
    PRIORITY(descending(SearchDocumentLayout.PRIORITY), descending(SearchDocumentLayout.CREATED), last(true));

    private final SortField[] fields;

    SearchOrder(SortField... fields) {
        this.fields = fields;
    }

    Sort sort() {
        return new Sort(fields);
    }

    private static SortField descending(String field) {
        return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
    }

    private static SortField ascending(String field) {
        var ascending = LongField.newSortField(field, false, SortedNumericSelector.Type.MIN);
        ascending.setMissingValue(SearchDocumentLayout.NEVER);
        return ascending;
    }

    private static SortField last(boolean descending) {
        return LongField.newSortField(SearchDocumentLayout.BORN, descending, SortedNumericSelector.Type.MAX);
    }

    /** Where a hit is, as numbers. */
    List<Object> place(FieldDoc hit) {
        return Arrays.stream(hit.fields).map(SearchOrder::number).toList();
    }

    private static Object number(Object value) {
        return value instanceof Float score ? (Object) (long) Float.floatToIntBits(score) : value;
    }

    /** Whether texts have it; else only what is told of them does. */
    boolean isOfTexts() {
        return this == RELEVANCE || this == NEWEST;
    }

    /** How many numbers a place has. */
    int length() {
        return fields.length;
    }

    /**
     * The hit that was at a place, which may be followed by more.
     *
     * @throws io.whence.platform.web.RequestProblemException 400 {@code bad-cursor} when it is no place
     */
    FieldDoc after(List<Object> place) {
        if (place.size() < fields.length || !place.stream().allMatch(Long.class::isInstance)) {
            // Given out by a version that had another order.
            throw CursorCodec.bad();
        }
        var values =
                Stream.iterate(0, i -> i < fields.length, i -> i + 1).map(i -> value(fields[i], (Long) place.get(i)));
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, values.toArray());
    }

    private static Object value(SortField field, Long number) {
        return field == SortField.FIELD_SCORE ? (Object) Float.intBitsToFloat(number.intValue()) : number;
    }
}
