package io.whence.query.search.fold;

import io.whence.api.event.Event;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The folds of all families that can be found; the events of any other family change nothing that can be. */
@Component
public final class SearchFolds {

    private final List<SearchFold<?>> folds;

    public SearchFolds(List<SearchFold<?>> folds) {
        this.folds = List.copyOf(folds);
    }

    /** Whether events of that sealed interface change what can be found. */
    public boolean covers(Class<?> events) {
        return folds.stream().anyMatch(fold -> fold.events().equals(events));
    }

    List<String> concerned(Event event) {
        for (SearchFold<?> fold : folds) {
            if (fold.events().isInstance(event)) {
                return concerned(fold, event);
            }
        }
        return List.of();
    }

    void fold(RecordedEvent recorded, SearchEventFold into) {
        for (SearchFold<?> fold : folds) {
            if (fold.events().isInstance(recorded.event())) {
                fold(fold, recorded, into);
            }
        }
    }

    private static <E extends Event> List<String> concerned(SearchFold<E> fold, Event event) {
        return fold.concerned(fold.events().cast(event));
    }

    private static <E extends Event> void fold(SearchFold<E> fold, RecordedEvent recorded, SearchEventFold into) {
        fold.fold(fold.events().cast(recorded.event()), recorded, into);
    }
}
