package io.whence.query.readmodel.store.mongo;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.util.TreeSet;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import tools.jackson.databind.util.TokenBuffer;

/** A document as it is stored: {@code {_id, position, keys: {<index>: {equal: [...], order}}, document}}. */
record StoredMongoDocument<D>(String id, D document) {

    static final String ID = "_id";
    static final String POSITION = "position";
    static final String DOCUMENT = "document";
    private static final String KEYS = "keys";
    private static final String EQUAL = "equal";
    private static final String ORDER = "order";
    private static final int USUAL_SIZE = 1_024;

    static String equalField(DocumentIndex<?> index) {
        return KEYS + "." + index.name() + "." + EQUAL;
    }

    static String orderField(DocumentIndex<?> index) {
        return KEYS + "." + index.name() + "." + ORDER;
    }

    static <D> RawBsonDocument bson(DocumentCollection<D> collection, String id, D document, long position) {
        try (var buffer = new BasicOutputBuffer(USUAL_SIZE);
                var writer = new BsonBinaryWriter(buffer)) {
            writer.writeStartDocument();
            writer.writeString(ID, id);
            writer.writeInt64(POSITION, position);
            writer.writeStartDocument(KEYS);
            for (var index : collection.indexes()) {
                writeKey(writer, index, id, document);
            }
            writer.writeEndDocument();
            writer.writeName(DOCUMENT);
            BsonTokenReader.write(
                    DocumentJson.tokens(collection.type(), document).asParser(), writer);
            writer.writeEndDocument();
            return new RawBsonDocument(buffer.toByteArray());
        }
    }

    private static <D> void writeKey(BsonWriter writer, DocumentIndex<D> index, String id, D document) {
        var key = index.key().apply(document);
        if (key.equal().isEmpty()) {
            return;
        }
        var equal = new TreeSet<String>();
        key.equal().forEach(values -> equal.add(IndexKeyText.equal(values)));
        writer.writeStartDocument(index.name());
        writer.writeStartArray(EQUAL);
        equal.forEach(writer::writeString);
        writer.writeEndArray();
        writer.writeString(ORDER, IndexKeyText.place(key.order(), id));
        writer.writeEndDocument();
    }

    static <D> StoredMongoDocument<D> of(DocumentCollection<D> collection, RawBsonDocument bson) {
        try (var reader = new BsonBinaryReader(bson.getByteBuffer().asNIO());
                var tokens = TokenBuffer.forGeneration()) {
            var id = "";
            reader.readStartDocument();
            while (reader.readBsonType() != BsonType.END_OF_DOCUMENT) {
                switch (reader.readName()) {
                    case ID -> id = reader.readString();
                    case DOCUMENT -> BsonTokenReader.read(reader, tokens);
                    default -> reader.skipValue();
                }
            }
            return new StoredMongoDocument<>(id, DocumentJson.read(collection.type(), tokens));
        }
    }
}
