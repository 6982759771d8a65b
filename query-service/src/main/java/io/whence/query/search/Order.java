package io.whence.query.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongField;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;

/** What comes first. Equals are told apart by a number that is the same on every node, so that each hit has one place. */
enum Order {
    RELEVANCE,
    NEWEST,
    ACTIVITY,
    VOTES;

    Sort sort() {
        return new Sort(
                switch (this) {
                    case RELEVANCE -> SortField.FIELD_SCORE;
                    case NEWEST -> descending(SearchLayout.CREATED);
                    case ACTIVITY -> descending(SearchLayout.ACTIVITY);
                    case VOTES -> descending(SearchLayout.VOTES);
                },
                new SortField(SearchLayout.BORN, SortField.Type.LONG, true));
    }

    private static SortField descending(String field) {
        return LongField.newSortField(field, true, SortedNumericSelector.Type.MAX);
    }

    /** Where a hit is, as numbers. */
    List<Object> place(FieldDoc hit) {
        var place = new ArrayList<Object>();
        place.add(this == RELEVANCE ? (long) Float.floatToIntBits((Float) hit.fields[0]) : (Long) hit.fields[0]);
        place.add((Long) hit.fields[1]);
        return place;
    }

    /** The hit that was at a place. */
    FieldDoc after(List<Object> place) {
        long first = (Long) place.get(0);
        Object value = this == RELEVANCE ? (Object) Float.intBitsToFloat((int) first) : (Object) first;
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {value, place.get(1)});
    }
}
