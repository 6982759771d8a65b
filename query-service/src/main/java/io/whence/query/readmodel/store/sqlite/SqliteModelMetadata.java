package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.ModelSchema;
import io.whence.query.readmodel.store.ReadModelDefinition;
import java.sql.SQLException;

/** The metadata that a read model's file holds about itself. */
final class SqliteModelMetadata {

    static final String POSITION = "position";

    /** How documents and keys are laid out in the tables. */
    static final long FORMAT_NUMBER = 1;

    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String SHAPE = "shape";

    private SqliteModelMetadata() {}

    static void create(PreparedSqliteStatements on, ReadModelDefinition model) throws SQLException {
        on.execute(SqliteStatementTexts.CREATE_META);
        on.execute(SqliteStatementTexts.CREATE_PARKED);
        for (var collection : model.collections()) {
            on.execute(SqliteStatementTexts.createDocuments(collection));
            for (var index : collection.indexes()) {
                on.execute(SqliteStatementTexts.createIndex(collection, index));
            }
        }
        var made = ModelSchema.of(model, FORMAT_NUMBER);
        set(on, FORMAT, made.format());
        set(on, VERSION, made.version());
        set(on, SHAPE, made.shape());
    }

    static void set(PreparedSqliteStatements on, String name, Object value) throws SQLException {
        var statement = on.prepare(SqliteStatementTexts.SET_META);
        statement.setString(1, name);
        statement.setObject(2, value);
        statement.executeUpdate();
    }

    static ModelSchema made(PreparedSqliteStatements on) throws SQLException {
        return new ModelSchema(
                ((Number) SqliteDocumentReader.meta(on, FORMAT, 0L)).longValue(),
                ((Number) SqliteDocumentReader.meta(on, VERSION, 0L)).longValue(),
                SqliteDocumentReader.meta(on, SHAPE, "").toString());
    }
}
