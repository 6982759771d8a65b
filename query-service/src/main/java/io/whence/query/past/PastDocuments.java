package io.whence.query.past;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Documents;
import io.whence.query.platform.store.Hit;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Scan;
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
public final class PastDocuments implements Documents {

    private final long position;
    private final Function<String, Optional<String>> rootOf;
    private final Function<String, Documents> made;
    private final Map<String, Documents> roots = new HashMap<>();

    /**
     * Nothing made yet.
     *
     * @param rootOf the root that a document's id belongs to; empty where there is none
     * @param made a root's documents as they were
     */
    public PastDocuments(long position, Function<String, Optional<String>> rootOf, Function<String, Documents> made) {
        this.position = position;
        this.rootOf = rootOf;
        this.made = made;
    }

    @Override
    public <D> Map<String, D> find(Collection<D> collection, java.util.Collection<String> ids) {
        var found = new LinkedHashMap<String, D>();
        ids.forEach(id -> get(collection, id).ifPresent(document -> found.put(id, document)));
        return found;
    }

    @Override
    public <D> Optional<D> get(Collection<D> collection, String id) {
        // What was made for one root knows of others what it takes to tell of that one, and that is what is asked for.
        return roots.values().stream()
                .flatMap(documents -> documents.get(collection, id).stream())
                .findFirst()
                .or(() -> rootOf.apply(id).flatMap(root -> of(root).get(collection, id)));
    }

    @Override
    public <D> List<Hit<D>> scan(Collection<D> collection, Index<D> index, Scan scan) {
        return rootOf.apply(String.valueOf(scan.equal().getFirst()))
                .map(root -> of(root).scan(collection, index, scan))
                .orElse(List.of());
    }

    @Override
    public long position() {
        return position;
    }

    private Documents of(String root) {
        var documents = roots.get(root);
        if (documents == null) {
            documents = made.apply(root);
            roots.put(root, documents);
        }
        return documents;
    }
}
