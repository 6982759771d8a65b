package io.whence.query.readmodel.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class MemoryScanTest extends ScanContract {

    private final Store store = new Store(new InMemoryDocuments());

    /** As a store that can be written, for the contract. */
    private record Store(InMemoryDocuments documents) implements DocumentStore {

        @Override
        public long write(ModelChanges changes) {
            changes.changes().forEach(this::write);
            documents.reached(changes.position());
            return 0;
        }

        private <D> void write(DocumentChange<D> change) {
            var document = change.document();
            if (document == null) {
                documents.delete(change.collection(), change.id());
            } else {
                documents.put(change.collection(), change.id(), document);
            }
        }

        @Override
        public <D> Map<String, D> find(DocumentCollection<D> collection, java.util.Collection<String> ids) {
            return documents.find(collection, ids);
        }

        @Override
        public <D> Optional<D> get(DocumentCollection<D> collection, String id) {
            return documents.get(collection, id);
        }

        @Override
        public <D> List<IndexHit<D>> scan(DocumentCollection<D> collection, DocumentIndex<D> index, IndexScan scan) {
            return documents.scan(collection, index, scan);
        }

        @Override
        public long position() {
            return documents.position();
        }

        @Override
        public List<DeadLetter> parked() {
            return List.of();
        }

        @Override
        public void close() {}
    }

    @Override
    protected DocumentStore store() {
        return store;
    }
}
