package io.whence.command.runtime.aggregate;

import io.whence.api.wire.StoredName;
import java.util.function.Supplier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.serialization.Revision;

/**
 * A kind of aggregate; a feature has one bean of it for each of its own, and gets caching, snapshots and imports with it.
 *
 * @param prefix what its ids begin with
 * @param blank makes one that has no history yet
 */
public record AggregateType<A extends WhenceAggregate<?>>(String prefix, Class<A> type, Supplier<A> blank) {

    /**
     * As above.
     *
     * @throws IllegalStateException when the class does not say what its events and snapshots are stored under
     */
    public AggregateType {
        if (!type.isAnnotationPresent(AggregateRoot.class) || !type.isAnnotationPresent(Revision.class)) {
            throw new IllegalStateException(type + " has no stored type, or no revision");
        }
    }

    boolean names(String id) {
        return id.startsWith(prefix) && id.charAt(prefix.length()) == '_';
    }

    /** The name its snapshots are stored under, whatever the class is called. */
    public StoredName snapshotName() {
        return new StoredName(type, prefix + "-snapshot");
    }

    /** The revision of its state, which is what a snapshot holds. */
    public String revision() {
        return type.getAnnotation(Revision.class).value();
    }
}
