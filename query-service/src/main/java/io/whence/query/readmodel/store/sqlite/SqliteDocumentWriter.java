package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DeadLetter;
import io.whence.query.readmodel.store.DocumentChange;
import io.whence.query.readmodel.store.ModelChanges;
import io.whence.query.readmodel.store.encoding.DocumentJson;
import java.sql.SQLException;

/** A writer of documents, position and what was parked into the tables, without their indexes and without a commit. */
final class SqliteDocumentWriter {

    private SqliteDocumentWriter() {}

    static void write(PreparedSqliteStatements on, ModelChanges changes) throws SQLException {
        SqliteModelMetadata.set(on, SqliteModelMetadata.POSITION, changes.position());
        for (var parked : changes.parked()) {
            park(on, parked);
        }
    }

    /** Returns the size of the document. */
    static int write(PreparedSqliteStatements on, SqliteWriteBatch batch, DocumentChange<?> change)
            throws SQLException {
        var document = change.document();
        if (document == null) {
            var statement = on.prepare(SqliteStatementTexts.delete(change.collection()));
            statement.setString(1, change.id());
            statement.executeUpdate();
            return 0;
        }
        byte[] json = DocumentJson.write(change.collection().type(), document);
        batch.put(change.collection(), change.id(), json);
        return json.length;
    }

    private static void park(PreparedSqliteStatements on, DeadLetter parked) throws SQLException {
        var statement = on.prepare(SqliteStatementTexts.PARK);
        statement.setString(1, parked.subject());
        statement.setLong(2, parked.position());
        statement.setString(3, parked.error());
        statement.executeUpdate();
    }
}
