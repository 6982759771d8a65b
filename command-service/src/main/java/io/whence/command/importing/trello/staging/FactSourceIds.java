package io.whence.command.importing.trello.staging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The identifiers of a board's facts in their source. */
public final class FactSourceIds {

    private static final String ACTION = "action/";
    private static final String EXPORT = "export/";

    private FactSourceIds() {}

    public static String action(String id, @Nullable String part) {
        return ACTION + id + (part == null ? "" : "/" + part);
    }

    public static String card(String id) {
        return "card/" + id;
    }

    public static String list(String id) {
        return "list/" + id;
    }

    public static String board(String id) {
        return "board/" + id;
    }

    public static String checklist(String id) {
        return "checklist/" + id;
    }

    public static String item(String id) {
        return "item/" + id;
    }

    public static String member(String id) {
        return "member/" + id;
    }

    /** Numbers have a fixed width, so that they sort as they count. */
    public static String reconciliation(Instant export, int number) {
        return EXPORT + export + "/" + "%07d".formatted(number);
    }

    /** The action a fact came of; null for a fact that came of none. */
    public static @Nullable String action(String sourceId) {
        if (!sourceId.startsWith(ACTION)) {
            return null;
        }
        int end = sourceId.indexOf('/', ACTION.length());
        return sourceId.substring(ACTION.length(), end < 0 ? sourceId.length() : end);
    }

    /** The number of a fact that an export was reconciled by; null for any other. */
    public static @Nullable Integer reconciliation(String sourceId) {
        return sourceId.startsWith(EXPORT) ? Integer.valueOf(sourceId.substring(sourceId.lastIndexOf('/') + 1)) : null;
    }

    /** What comes first of one moment: lists, then cards, then what happened to them, then what was put right. */
    public static int rank(String sourceId) {
        int rank = 0;
        for (String prefix : new String[] {"board/", "list/", "card/", ACTION, EXPORT}) {
            if (sourceId.startsWith(prefix)) {
                return rank;
            }
            rank++;
        }
        return rank;
    }

    public static Instant justAfter(Instant at) {
        return at.plusMillis(1);
    }
}
