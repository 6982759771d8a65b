package io.whence.command.importing.stackexchange;

import io.whence.command.importing.stackexchange.xml.DumpSourceFile;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The history rows of one save, which are one change: what they hold by their type, and who made it. */
final class RevisionGroup {

    private static final Pattern PROPOSED = Pattern.compile("Proposed by (-?\\d{1,18}) approved by .*");
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final long lead;
    private final int part;
    private final long at;
    private final SortedMap<Integer, Row> rows = new TreeMap<>();

    /** One of its rows. */
    record Row(
            long id,
            @Nullable String text,
            SourceAuthor author,
            @Nullable String comment) {}

    /**
     * A save without rows yet.
     *
     * @param lead the first of its rows, by which the event is known
     */
    RevisionGroup(long lead, int part, long at) {
        this.lead = lead;
        this.part = part;
        this.at = at;
    }

    /** Returns false, and leaves the row out, when there is one of that type. */
    boolean add(int type, Row row) {
        return rows.putIfAbsent(type, row) == null;
    }

    long at() {
        return at;
    }

    int part() {
        return part;
    }

    String sourceId() {
        return DumpSourceFile.POST_HISTORY.id(lead);
    }

    Iterable<Row> rows() {
        return rows.values();
    }

    /** Whether it changes anything, rather than only approving a change. */
    boolean changesSomething() {
        return !rows.isEmpty() && rows.firstKey() != PostHistoryType.SUGGESTION_APPLIED;
    }

    boolean isRollback() {
        return rows.keySet().stream().anyMatch(PostHistoryType::isRollback);
    }

    /** The row of one of these types. */
    @Nullable
    Row of(int... types) {
        for (int type : types) {
            var row = rows.get(type);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    @Nullable
    Row approval() {
        return rows.get(PostHistoryType.SUGGESTION_APPLIED);
    }

    /** A suggested edit is the proposer's, whoever's name its rows carry. */
    SourceAuthor author() {
        var approval = approval();
        if (approval != null && approval.comment() != null) {
            Matcher proposed = PROPOSED.matcher(approval.comment());
            if (proposed.matches()) {
                return new SourceAuthor(Long.valueOf(proposed.group(1)), null);
            }
        }
        return rows.values().stream()
                .map(Row::author)
                .filter(author -> author.id() != null)
                .findFirst()
                .orElse(SourceAuthor.NOBODY);
    }

    @Nullable
    String comment() {
        return rows.entrySet().stream()
                .filter(row -> row.getKey() != PostHistoryType.SUGGESTION_APPLIED)
                .map(row -> row.getValue().comment())
                .filter(comment -> comment != null && !comment.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** The save a rollback went back to; null when it does not say. */
    @Nullable
    String target() {
        var comment = comment();
        var guid = GUID.matcher(comment == null ? "" : comment);
        return guid.find() ? guid.group() : null;
    }
}
