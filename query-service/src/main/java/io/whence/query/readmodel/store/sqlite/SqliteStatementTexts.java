package io.whence.query.readmodel.store.sqlite;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;

/** Every statement there is. Names were checked where they were declared. */
final class SqliteStatementTexts {

    static final String CREATE_META = "CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID";
    static final String CREATE_PARKED = "CREATE TABLE parked(subject TEXT PRIMARY KEY, position INTEGER, error TEXT)";
    static final String META = "SELECT value FROM meta WHERE name=?";
    static final String SET_META = "INSERT INTO meta VALUES(?,?) ON CONFLICT DO UPDATE SET value=excluded.value";
    static final String PARKED = "SELECT subject, position, error FROM parked ORDER BY position";
    static final String PARK = "INSERT INTO parked VALUES(?,?,?) ON CONFLICT DO NOTHING";

    private SqliteStatementTexts() {}

    static String createDocuments(DocumentCollection<?> collection) {
        return "CREATE TABLE " + table(collection) + "(id TEXT PRIMARY KEY, doc BLOB NOT NULL)";
    }

    static String createIndex(DocumentCollection<?> collection, DocumentIndex<?> index) {
        return "CREATE TABLE " + table(collection, index) + "(key BLOB, id TEXT, PRIMARY KEY(key, id)) WITHOUT ROWID";
    }

    static String get(DocumentCollection<?> collection) {
        return "SELECT doc FROM " + table(collection) + " WHERE id=?";
    }

    /** One statement for any number of ids, so that it can stay prepared. */
    static String find(DocumentCollection<?> collection) {
        return "SELECT id, doc FROM " + table(collection) + " WHERE id IN (SELECT value FROM json_each(?))";
    }

    static String put(DocumentCollection<?> collection, int rows) {
        return "INSERT INTO " + table(collection) + "(doc,id) " + values(rows)
                + " ON CONFLICT DO UPDATE SET doc=excluded.doc";
    }

    static String delete(DocumentCollection<?> collection) {
        return "DELETE FROM " + table(collection) + " WHERE id=?";
    }

    static String all(DocumentCollection<?> collection) {
        return "SELECT id, doc FROM " + table(collection) + " ORDER BY rowid";
    }

    static String addKeys(DocumentCollection<?> collection, DocumentIndex<?> index, int rows) {
        return "INSERT OR IGNORE INTO " + table(collection, index) + " " + values(rows);
    }

    static String removeKeys(DocumentCollection<?> collection, DocumentIndex<?> index, int rows) {
        return "DELETE FROM " + table(collection, index) + " WHERE (key,id) IN (" + values(rows) + ")";
    }

    /** CROSS JOIN is how SQLite is told to walk the index first. */
    static String scan(DocumentCollection<?> collection, DocumentIndex<?> index, boolean descending) {
        var direction = descending ? "DESC" : "ASC";
        return "SELECT i.key, d.id, d.doc FROM " + table(collection, index) + " i CROSS JOIN " + table(collection)
                + " d ON d.id=i.id WHERE i.key>=? AND i.key<? ORDER BY i.key " + direction + ", i.id " + direction
                + " LIMIT ?";
    }

    private static String values(int rows) {
        return "VALUES(?,?)" + ",(?,?)".repeat(rows - 1);
    }

    private static String table(DocumentCollection<?> collection) {
        return "\"docs:" + collection.name() + "\"";
    }

    private static String table(DocumentCollection<?> collection, DocumentIndex<?> index) {
        return "\"index:" + collection.name() + ":" + index.name() + "\"";
    }
}
