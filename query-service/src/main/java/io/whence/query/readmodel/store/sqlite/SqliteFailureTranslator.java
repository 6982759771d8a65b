package io.whence.query.readmodel.store.sqlite;

import io.whence.platform.storage.StorageUnavailableException;
import io.whence.query.readmodel.store.BrokenModelException;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/** A translator of failures that tells what may pass from what never will. */
final class SqliteFailureTranslator {

    private static final int PRIMARY_CODE = 0xFF;

    private SqliteFailureTranslator() {}

    static boolean isBroken(SQLException e) {
        int code = e.getErrorCode() & PRIMARY_CODE;
        return code == SQLiteErrorCode.SQLITE_CORRUPT.code || code == SQLiteErrorCode.SQLITE_NOTADB.code;
    }

    static StorageUnavailableException because(String message, SQLException e) {
        return isBroken(e) ? new BrokenModelException(message, e) : StorageUnavailableException.because(message, e);
    }
}
