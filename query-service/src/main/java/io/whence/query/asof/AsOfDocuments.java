package io.whence.query.asof;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.readmodel.store.IndexHit;
import io.whence.query.readmodel.store.IndexScan;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A read model as it was, each root's part of it made when it is first asked for. What is scanned must be an index whose keys begin
 * with a root, or with something under one. Used by one thread.
 */
public final class AsOfDocuments implements DocumentReader {

    private final long position;
    private final Function<String, Optional<String>> rootOf;
    private final Function<String, DocumentReader> made;
    private final Map<String, DocumentReader> roots = new HashMap<>();

    /**
     * Nothing made yet.
     *
     * @param rootOf the root that a document's id belongs to; empty where there is none
     * @param made a root's documents as they were
     */
    public AsOfDocuments(
            long position, Function<String, Optional<String>> rootOf, Function<String, DocumentReader> made) {
        this.position = position;
        this.rootOf = rootOf;
        this.made = made;
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        var found = new LinkedHashMap<String, D>();
        ids.forEach(id -> get(collection, id).ifPresent(document -> found.put(id, document)));
        return found;
    }

    @Override
    public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
        // What was made for one root knows of others what it takes to tell of that one, and that is what is asked for.
        return roots.values().stream()
                .flatMap(documents -> documents.get(collection, id).stream())
                .findFirst()
                .or(() -> rootOf.apply(id).flatMap(root -> of(root).get(collection, id)));
    }

    @Override
    public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
        return rootOf.apply(String.valueOf(scan.equal().getFirst()))
                .map(root -> of(root).scan(collection, index, scan))
                .orElse(List.of());
    }

    @Override
    public long position() {
        return position;
    }

    private DocumentReader of(String root) {
        var documents = roots.get(root);
        if (documents == null) {
            documents = made.apply(root);
            roots.put(root, documents);
        }
        return documents;
    }
}
