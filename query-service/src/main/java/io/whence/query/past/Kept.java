package io.whence.query.past;

import io.whence.platform.web.Caller;
import io.whence.query.platform.projection.Projection;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** A read model of roots whose past can be told. */
public interface Kept {

    /** Whether a root is one of its own. */
    boolean keeps(String root);

    Projection projection();

    /** What a document of it says; empty where that is of no interest to anybody. */
    Optional<Facts> facts(Object document);

    /** Those of the things that the caller may see, now. */
    Set<String> visible(Caller caller, Collection<String> ids);
}
