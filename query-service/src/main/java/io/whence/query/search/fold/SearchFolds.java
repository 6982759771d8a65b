package io.whence.query.search.fold;

import io.whence.api.event.Event;
import io.whence.query.family.FamilyDispatch;
import io.whence.query.readmodel.projection.RecordedEvent;
import java.util.List;
import org.springframework.stereotype.Component;

/** The folds of all families that can be found; the events of any other family change nothing that can be. */
@Component
public final class SearchFolds {

    private final FamilyDispatch<SearchFold<Event>> folds;

    public SearchFolds(List<SearchFold<?>> all) {
        this.folds = new FamilyDispatch<>(all.stream().map(SearchFolds::ofAny).toList(), SearchFold::events);
    }

    /** Each is only ever given events of its own interface. */
    @SuppressWarnings("unchecked")
    private static SearchFold<Event> ofAny(SearchFold<?> fold) {
        return (SearchFold<Event>) fold;
    }

    /** Whether events of that sealed interface change what can be found. */
    public boolean covers(Class<?> events) {
        return folds.of(events) != null;
    }

    List<String> concerned(Event event) {
        var fold = folds.of(event.getClass());
        return fold == null ? List.of() : fold.concerned(event);
    }

    void fold(RecordedEvent recorded, SearchEventFold into) {
        var fold = folds.of(recorded.event().getClass());
        if (fold != null) {
            fold.fold(recorded.event(), recorded, into);
        }
    }
}
