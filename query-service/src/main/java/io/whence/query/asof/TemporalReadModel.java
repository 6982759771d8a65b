package io.whence.query.asof;

import io.whence.platform.web.Caller;
import io.whence.query.readmodel.projection.Projection;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A read model of roots whose past can be told. */
public interface TemporalReadModel {

    /** Whether a root is one of its own. */
    boolean keeps(String root);

    Projection projection();

    /** All events up to a position that it takes to know what a root was, in the order of the log. */
    HistoryCursor history(String root, long position);

    /** What a document says of a root, or of what hangs under it; empty for one that says nothing of it. */
    Optional<FieldValues> facts(String root, String id, Object document);

    /** Those of the things that the caller may see, now. */
    Set<String> visible(Caller caller, Collection<String> ids);
}
