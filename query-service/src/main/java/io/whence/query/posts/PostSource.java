package io.whence.query.posts;

import io.whence.platform.web.Caller;
import io.whence.query.platform.store.Documents;
import java.util.Collection;

/** A read model of roots: it knows which of them, and of what hangs under them, a caller may see. */
public interface PostSource {

    /** Its documents, which hold the comments under its roots as well. */
    Documents documents();

    /** Looks at whichever of these are its own, comments aside. */
    Look look(Caller caller, Collection<String> ids);
}
