package io.whence.command.importing.trello.staging;

import java.util.List;

/** The tables into which a board is staged. */
public final class BoardStagingTables {

    public static final List<String> ALL = List.of(
            "CREATE TABLE actions(id TEXT PRIMARY KEY, at INTEGER, type TEXT, json TEXT) WITHOUT ROWID",
            "CREATE TABLE cards(id TEXT PRIMARY KEY, name TEXT, description TEXT, list TEXT, pos REAL, json TEXT) WITHOUT ROWID",
            "CREATE TABLE lists(id TEXT PRIMARY KEY, name TEXT, pos REAL, json TEXT) WITHOUT ROWID",
            "CREATE TABLE checklists(id TEXT PRIMARY KEY, card TEXT, name TEXT, pos REAL) WITHOUT ROWID",
            "CREATE TABLE items(id TEXT PRIMARY KEY, checklist TEXT, name TEXT, pos REAL, json TEXT) WITHOUT ROWID",
            "CREATE TABLE labels(id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID",
            "CREATE TABLE members(id TEXT PRIMARY KEY, name TEXT, listed INTEGER) WITHOUT ROWID",
            // the first that is known of a thing: what it was before an action changed it
            "CREATE TABLE hindsight(kind TEXT, id TEXT, field TEXT, value, PRIMARY KEY(kind, id, field)) WITHOUT ROWID",
            // the first action that speaks of a thing; made: that is the one that makes it
            "CREATE TABLE mentions(kind TEXT, id TEXT, at INTEGER, name TEXT, list TEXT, made INTEGER, PRIMARY KEY(kind, id))"
                    + " WITHOUT ROWID",
            // what must have begun before it is spoken of
            "CREATE TABLE beginnings(kind TEXT, id TEXT, at INTEGER, PRIMARY KEY(kind, id)) WITHOUT ROWID");

    private BoardStagingTables() {}
}
