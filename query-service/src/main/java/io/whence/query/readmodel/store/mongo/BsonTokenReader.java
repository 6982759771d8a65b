package io.whence.query.readmodel.store.mongo;

import org.bson.BsonReader;
import org.bson.BsonType;
import org.bson.BsonWriter;
import org.bson.types.Decimal128;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** JSON as BSON and back, value by value. */
final class BsonTokenReader {

    private BsonTokenReader() {}

    /** Writes the value the parser comes to next. */
    static void write(JsonParser from, BsonWriter to) {
        write(from.nextToken(), from, to);
    }

    private static void write(JsonToken token, JsonParser from, BsonWriter to) {
        switch (token) {
            case START_OBJECT -> writeObject(from, to);
            case START_ARRAY -> writeArray(from, to);
            case VALUE_STRING -> to.writeString(from.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> writeNumber(from, to);
            case VALUE_TRUE, VALUE_FALSE -> to.writeBoolean(token == JsonToken.VALUE_TRUE);
            case VALUE_NULL -> to.writeNull();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalArgumentException("a document holds what is no JSON: " + token);
        }
    }

    private static void writeObject(JsonParser from, BsonWriter to) {
        to.writeStartDocument();
        while (from.nextToken() == JsonToken.PROPERTY_NAME) {
            to.writeName(from.currentName());
            write(from, to);
        }
        to.writeEndDocument();
    }

    private static void writeArray(JsonParser from, BsonWriter to) {
        to.writeStartArray();
        for (var token = from.nextToken(); token != JsonToken.END_ARRAY; token = from.nextToken()) {
            write(token, from, to);
        }
        to.writeEndArray();
    }

    private static void writeNumber(JsonParser from, BsonWriter to) {
        switch (from.getNumberType()) {
            case INT -> to.writeInt32(from.getIntValue());
            case LONG -> to.writeInt64(from.getLongValue());
            case FLOAT, DOUBLE -> to.writeDouble(from.getDoubleValue());
            case BIG_INTEGER, BIG_DECIMAL -> to.writeDecimal128(new Decimal128(from.getDecimalValue()));
        }
    }

    /** Reads the value the reader is at. */
    static void read(BsonReader from, JsonGenerator to) {
        var type = from.getCurrentBsonType();
        switch (type) {
            case DOCUMENT -> readObject(from, to);
            case ARRAY -> readArray(from, to);
            case STRING -> to.writeString(from.readString());
            case INT32 -> to.writeNumber(from.readInt32());
            case INT64 -> to.writeNumber(from.readInt64());
            case DOUBLE -> to.writeNumber(from.readDouble());
            case DECIMAL128 -> to.writeNumber(from.readDecimal128().bigDecimalValue());
            case BOOLEAN -> to.writeBoolean(from.readBoolean());
            case NULL -> {
                from.readNull();
                to.writeNull();
            }
            default -> throw new IllegalStateException("a stored document holds what is no JSON: " + type);
        }
    }

    private static void readObject(BsonReader from, JsonGenerator to) {
        from.readStartDocument();
        to.writeStartObject();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            to.writeName(from.readName());
            read(from, to);
        }
        to.writeEndObject();
        from.readEndDocument();
    }

    private static void readArray(BsonReader from, JsonGenerator to) {
        from.readStartArray();
        to.writeStartArray();
        while (from.readBsonType() != BsonType.END_OF_DOCUMENT) {
            read(from, to);
        }
        to.writeEndArray();
        from.readEndArray();
    }
}
