package io.whence.command.platform;

import io.whence.api.Event;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be told about a thing from everything that happened to it, as of now. */
public interface Stories {

    <T> Optional<T> tell(Class<T> type, String id, Function<List<Event>, Optional<T>> fold);
}
