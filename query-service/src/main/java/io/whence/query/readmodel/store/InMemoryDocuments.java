package io.whence.query.readmodel.store;

import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Few documents, in memory: found as in any storage, but by looking at each of them. Used by one thread. */
public final class InMemoryDocuments implements DocumentReader {

    private final Map<String, Map<String, Object>> collections = new HashMap<>();
    private long position = -1;

    public <D> void put(DocumentCollection<D> collection, String id, D document) {
        collections
                .computeIfAbsent(collection.name(), _ -> new LinkedHashMap<>())
                .put(id, document);
    }

    public void delete(DocumentCollection<?> collection, String id) {
        collections.getOrDefault(collection.name(), new HashMap<>()).remove(id);
    }

    public void reached(long newPosition) {
        position = newPosition;
    }

    /** Of all documents there are. */
    public Set<String> ids() {
        return collections.values().stream()
                .flatMap(documents -> documents.keySet().stream())
                .collect(Collectors.toSet());
    }

    /** Deletes documents of every kind. */
    public void deleteIf(Predicate<String> id) {
        collections.values().forEach(documents -> documents.keySet().removeIf(id));
    }

    /** All of a kind, by id. */
    public <D> Map<String, D> all(DocumentCollection<D> collection) {
        var all = new LinkedHashMap<String, D>();
        collections
                .getOrDefault(collection.name(), Map.of())
                .forEach((id, document) -> all.put(id, collection.type().cast(document)));
        return all;
    }

    @Override
    public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
        var found = new LinkedHashMap<String, D>();
        ids.forEach(id -> get(collection, id).ifPresent(document -> found.put(id, document)));
        return found;
    }

    @Override
    public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
        return Optional.ofNullable(
                        collections.getOrDefault(collection.name(), Map.of()).get(id))
                .map(document -> as(collection.type(), document));
    }

    /** Also only a part of one, as {@link DocumentCollection#only} says. */
    private static <D> D as(Class<D> type, Object document) {
        return type.isInstance(document)
                ? type.cast(document)
                : DocumentJson.read(type, DocumentJson.tokens(document.getClass(), document));
    }

    @Override
    public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
        Comparator<IndexHit<D>> order = Comparator.<IndexHit<D>, List<Object>>comparing(
                        IndexHit::order, IndexKeyOrder::compare)
                .thenComparing(IndexHit::id);
        return all(collection).entrySet().stream()
                .flatMap(found -> hit(found.getKey(), found.getValue(), index, scan))
                .filter(hit -> isWithin(hit.order(), scan))
                .sorted(scan.descending() ? order.reversed() : order)
                .limit(scan.limit())
                .toList();
    }

    @Override
    public long position() {
        return position;
    }

    private static <D> Stream<IndexHit<D>> hit(String id, D document, DocumentIndex<D> index, IndexScan scan) {
        var key = index.key().apply(document);
        return key.equal().contains(scan.equal())
                ? Stream.of(new IndexHit<>(id, document, key.order()))
                : Stream.empty();
    }

    private static boolean isWithin(List<Object> order, IndexScan scan) {
        int direction = scan.descending() ? -1 : 1;
        return (scan.from() == null || IndexKeyOrder.compare(order, scan.from()) >= 0)
                && (scan.to() == null || IndexKeyOrder.compare(order, scan.to()) < 0)
                && (scan.after() == null || IndexKeyOrder.compare(order, scan.after()) * direction > 0);
    }
}
