package io.whence.command.importing.stackexchange;

import java.util.List;

/** The tables into which a dump is staged. */
final class DumpStagingTables {

    static final List<String> ALL = List.of(
            "CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, at INTEGER)",
            // why: the code of the loss that keeps the post out; sort: where its first event stands in the order of all
            "CREATE TABLE posts(id INTEGER PRIMARY KEY, type INTEGER, parent INTEGER, at INTEGER, title TEXT, tags TEXT, body TEXT,"
                    + " owner INTEGER, owner_name TEXT, accepted INTEGER, closed INTEGER, why TEXT, sort INTEGER)",
            "CREATE TABLE history(id INTEGER PRIMARY KEY, part INTEGER, type INTEGER, post INTEGER, guid TEXT, at INTEGER,"
                    + " user INTEGER, user_name TEXT, comment TEXT, text TEXT)",
            "CREATE TABLE votes(id INTEGER PRIMARY KEY, type INTEGER, post INTEGER, at INTEGER)",
            "CREATE TABLE comments(id INTEGER PRIMARY KEY, post INTEGER, at INTEGER, user INTEGER, user_name TEXT, text TEXT,"
                    + " score INTEGER)",
            "CREATE TABLE links(id INTEGER PRIMARY KEY, type INTEGER, post INTEGER, related INTEGER, at INTEGER)",
            "CREATE TABLE authors(id TEXT PRIMARY KEY, user INTEGER, name TEXT, first INTEGER) WITHOUT ROWID",
            "CREATE TABLE facts(seq INTEGER PRIMARY KEY, sort INTEGER, rank INTEGER, at INTEGER, precision TEXT, name TEXT,"
                    + " event TEXT, actor TEXT, kind TEXT, source TEXT)");

    private DumpStagingTables() {}
}
