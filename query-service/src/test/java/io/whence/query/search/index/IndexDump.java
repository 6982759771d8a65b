package io.whence.query.search.index;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;

/** Everything that an index holds and everything that it is found by, whatever segments it is in. */
public final class IndexDump {

    private IndexDump() {}

    public static List<String> of(LuceneSearchIndex index) {
        return index.read(snapshot -> {
            var all = new TreeMap<String, TreeSet<String>>();
            for (var leaf : snapshot.reader().leaves()) {
                dump(leaf.reader(), all);
            }
            return all.entrySet().stream().map(Map.Entry::toString).toList();
        });
    }

    private static void dump(LeafReader reader, Map<String, TreeSet<String>> all) throws IOException {
        var keys = new String[reader.maxDoc()];
        each(reader, IndexDocumentCodec.KEY, (term, document) -> keys[document] = term);
        for (var field : reader.getFieldInfos()) {
            each(
                    reader,
                    field.name,
                    (term, document) -> all.computeIfAbsent(field.name + "=" + term, _ -> new TreeSet<>())
                            .add(keys[document]));
        }
        for (var field : reader.getFieldInfos()) {
            values(
                    reader,
                    field,
                    (value, document) -> all.computeIfAbsent(field.name + "≙" + value, _ -> new TreeSet<>())
                            .add(keys[document]));
        }
        var live = reader.getLiveDocs();
        for (int i = 0; i < reader.maxDoc(); i++) {
            if (live == null || live.get(i)) {
                var json = reader.storedFields().document(i).getBinaryValue(IndexDocumentCodec.JSON);
                all.computeIfAbsent("json of " + keys[i], _ -> new TreeSet<>()).add(json.utf8ToString());
            }
        }
    }

    private interface Found {
        void in(String term, int document);
    }

    private static void values(LeafReader reader, FieldInfo field, Found found) throws IOException {
        var live = reader.getLiveDocs();
        for (int at = 0; at < reader.maxDoc(); at++) {
            if (live == null || live.get(at)) {
                value(reader, field, at, found);
            }
        }
    }

    private static void value(LeafReader reader, FieldInfo field, int at, Found found) throws IOException {
        switch (field.getDocValuesType()) {
            case NUMERIC -> {
                var values = DocValues.getNumeric(reader, field.name);
                if (values.advanceExact(at)) {
                    found.in(Long.toString(values.longValue()), at);
                }
            }
            case SORTED_NUMERIC -> {
                var values = DocValues.getSortedNumeric(reader, field.name);
                if (values.advanceExact(at)) {
                    found.in(Long.toString(values.nextValue()), at);
                }
            }
            case BINARY -> {
                var values = DocValues.getBinary(reader, field.name);
                if (values.advanceExact(at)) {
                    found.in(values.binaryValue().utf8ToString(), at);
                }
            }
            // What is counted by is looked for by the same word.
            case NONE, SORTED, SORTED_SET -> {}
        }
    }

    private static void each(LeafReader reader, String field, Found found) throws IOException {
        var terms = reader.terms(field);
        if (terms == null) {
            return;
        }
        var all = terms.iterator();
        var live = reader.getLiveDocs();
        for (var term = all.next(); term != null; term = all.next()) {
            var postings = all.postings(null, PostingsEnum.NONE);
            for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
                if (live == null || live.get(at)) {
                    found.in(term.utf8ToString(), at);
                }
            }
        }
    }
}
