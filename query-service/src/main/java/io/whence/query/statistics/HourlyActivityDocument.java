package io.whence.query.statistics;

import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;
import java.util.TreeMap;

/**
 * The counts of what happened in a team in one hour of UTC, by the quarter: with that, whole days of every time zone there is can
 * be added up.
 *
 * @param hour hours since the beginning of 1970
 * @param position of the last event that was counted
 * @param counts how many events, by quarter, member and type, as {@link Cell#name()} has them
 */
record HourlyActivityDocument(String team, long hour, long position, TreeMap<String, Long> counts) {

    static final long MILLIS = 3_600_000;
    static final long QUARTER_MILLIS = MILLIS / 4;

    static final DocumentIndex<HourlyActivityDocument> BY_TEAM =
            new DocumentIndex<>("by-team", document -> IndexKey.of(List.of(document.team), List.of(document.hour)));

    static final DocumentCollection<HourlyActivityDocument> ALL =
            new DocumentCollection<>("hours", HourlyActivityDocument.class, List.of(BY_TEAM));

    static String id(String team, long hour) {
        return team + "/" + hour;
    }

    static HourlyActivityDocument none(String team, long hour) {
        return new HourlyActivityDocument(team, hour, -1, new TreeMap<>());
    }

    HourlyActivityDocument with(Cell cell, long newPosition) {
        var more = new TreeMap<>(counts);
        more.merge(cell.name(), 1L, Long::sum);
        return new HourlyActivityDocument(team, hour, newPosition, more);
    }

    /**
     * What is counted together.
     *
     * @param quarter of the hour, 0 to 3
     * @param member empty when nobody knows who
     * @param type the event's published name
     */
    record Cell(int quarter, String member, String type) {

        String name() {
            return quarter + " " + member + " " + type;
        }

        static Cell of(String name) {
            var parts = name.split(" ", 3);
            return new Cell(Integer.parseInt(parts[0]), parts[1], parts[2]);
        }
    }
}
