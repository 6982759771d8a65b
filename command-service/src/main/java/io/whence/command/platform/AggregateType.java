package io.whence.command.platform;

import java.util.function.Supplier;

/**
 * A kind of aggregate; a feature has one bean of it for each of its own, and gets caching, snapshots and imports with it.
 *
 * @param prefix what its ids begin with
 * @param blank makes one that has no history yet
 */
public record AggregateType<A extends WhenceAggregate<?>>(String prefix, Class<A> type, Supplier<A> blank) {

    boolean names(String id) {
        return id.startsWith(prefix) && id.charAt(prefix.length()) == '_';
    }
}
