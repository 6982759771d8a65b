package io.whence.query.visibility;

import io.whence.platform.web.Caller;
import io.whence.query.readmodel.store.DocumentReader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A read model of roots: it knows which of them, and of what hangs under them, a caller may see. */
public interface VisiblePostSource {

    /** Its documents, where they hold the comments under its roots as well; empty where nothing of it can be commented on. */
    Optional<DocumentReader> comments();

    /** Looks at whichever of these are its own, comments aside. */
    VisibilityResult look(Caller caller, Collection<String> ids);

    /** The ids of one kind among others, each once. */
    static List<String> only(String prefix, Stream<String> ids) {
        return ids.filter(id -> id.startsWith(prefix)).distinct().toList();
    }
}
