package io.whence.query.platform.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

class MemoryScanTest extends ScanContract {

    private final Store store = new Store(new MemoryDocuments());

    /** As a store that can be written, for the contract. */
    private record Store(MemoryDocuments documents) implements DocumentStore {

        @Override
        public long write(Changes changes) {
            changes.changes().forEach(this::write);
            documents.reached(changes.position());
            return 0;
        }

        private <D> void write(Change<D> change) {
            var document = change.document();
            if (document == null) {
                documents.delete(change.collection(), change.id());
            } else {
                documents.put(change.collection(), change.id(), document);
            }
        }

        @Override
        public <D> Map<String, D> find(Collection<D> collection, java.util.Collection<String> ids) {
            return documents.find(collection, ids);
        }

        @Override
        public <D> Optional<D> get(Collection<D> collection, String id) {
            return documents.get(collection, id);
        }

        @Override
        public <D> List<Hit<D>> scan(Collection<D> collection, Index<D> index, Scan scan) {
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
