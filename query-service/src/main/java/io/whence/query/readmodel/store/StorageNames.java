package io.whence.query.readmodel.store;

import java.util.regex.Pattern;

/** The names of models, collections and indexes become the names of files, tables and collections. */
final class StorageNames {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private StorageNames() {}

    static void require(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name for a collection or an index: " + name);
        }
    }
}
