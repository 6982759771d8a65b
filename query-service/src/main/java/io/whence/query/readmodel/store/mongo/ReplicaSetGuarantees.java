package io.whence.query.readmodel.store.mongo;

import static com.mongodb.MongoException.TRANSIENT_TRANSACTION_ERROR_LABEL;
import static com.mongodb.MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import io.whence.query.readmodel.store.DocumentCollection;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;

/** The guarantees of a replica set, or of a sharded cluster of them: transactions that a majority has on disk. */
record ReplicaSetGuarantees(MongoClient client) implements MongoServerGuarantees {

    static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final int ATTEMPTS = 5;
    private static final int NO_SUCH_COMMAND = 59;
    private static final int WRITE_CONFLICT = 112;
    private static final TransactionOptions MAJORITY = TransactionOptions.builder()
            .readConcern(ReadConcern.MAJORITY)
            .writeConcern(WriteConcern.MAJORITY.withJournal(true))
            .readPreference(ReadPreference.primary())
            .build();

    @Override
    public void demand(MongoDatabase admin) {
        var hello = hello(admin);
        if (!hello.containsKey("setName") && !"isdbgrid".equals(hello.get("msg"))) {
            throw new IllegalStateException(
                    "MongoDB runs alone, and Whence needs the transactions of a replica set: start it"
                            + " with --replSet, one member is enough, and initiate the set.");
        }
    }

    private static Document hello(MongoDatabase admin) {
        try {
            return admin.runCommand(new Document("hello", 1));
        } catch (MongoCommandException e) {
            if (e.getCode() == NO_SUCH_COMMAND) {
                return new Document();
            }
            throw e;
        }
    }

    @Override
    public <T> T together(Function<Writes, T> writes) {
        try (var session = client.startSession()) {
            for (int attempt = 1; ; attempt++) {
                try {
                    return once(session, writes);
                } catch (MongoException e) {
                    if (attempt == ATTEMPTS || !isTransient(e)) {
                        throw e;
                    }
                }
            }
        }
    }

    /** Not every server that speaks MongoDB's protocol labels a conflict. */
    private static boolean isTransient(MongoException e) {
        return e.hasErrorLabel(TRANSIENT_TRANSACTION_ERROR_LABEL) || e.getCode() == WRITE_CONFLICT;
    }

    private static <T> T once(ClientSession session, Function<Writes, T> writes) {
        session.startTransaction(MAJORITY);
        try {
            T result = writes.apply(new Transaction(session));
            commit(session);
            return result;
        } finally {
            if (session.hasActiveTransaction()) {
                abort(session);
            }
        }
    }

    private static void commit(ClientSession session) {
        for (int attempt = 1; ; attempt++) {
            try {
                session.commitTransaction();
                return;
            } catch (MongoException e) {
                if (attempt == ATTEMPTS || !e.hasErrorLabel(UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL)) {
                    throw e;
                }
            }
        }
    }

    /** The server does it by itself in the end; what went wrong before matters more. */
    private static void abort(ClientSession session) {
        try {
            session.abortTransaction();
        } catch (MongoException _) {
            return;
        }
    }

    @Override
    public List<String> missing(MongoCollection<RawBsonDocument> documents, DocumentCollection<?> declared) {
        var found = new HashSet<BsonDocument>();
        for (var index : documents.listIndexes(BsonDocument.class)) {
            found.add(index.getDocument("key"));
        }
        var missing = new ArrayList<String>();
        for (var index : declared.indexes()) {
            var key = new BsonDocument(StoredMongoDocument.equalField(index), new BsonInt32(1))
                    .append(StoredMongoDocument.orderField(index), new BsonInt32(1));
            if (!found.contains(key)) {
                missing.add(index.name());
            }
        }
        return missing;
    }

    private record Transaction(ClientSession session) implements Writes {

        @Override
        public <D> long update(MongoCollection<D> in, Bson filter, Bson update) {
            return in.updateOne(session, filter, update).getMatchedCount();
        }

        @Override
        public <D> void bulk(MongoCollection<D> in, List<? extends WriteModel<? extends D>> writes) {
            in.bulkWrite(session, writes, UNORDERED);
        }
    }
}
