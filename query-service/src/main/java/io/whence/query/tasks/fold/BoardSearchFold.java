package io.whence.query.tasks.fold;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.search.document.ParentLinks;
import io.whence.query.search.document.SearchAccess;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchableFacts;
import io.whence.query.search.fold.SearchEventFold;
import io.whence.query.search.fold.SearchFold;
import io.whence.query.search.language.SearchKind;
import java.util.List;
import org.springframework.stereotype.Component;

/** The fold of boards' events into what tasks are found by. */
@Component
final class BoardSearchFold implements SearchFold<BoardEvent> {

    @Override
    public Class<BoardEvent> events() {
        return BoardEvent.class;
    }

    @Override
    public List<String> concerned(BoardEvent event) {
        return List.of(event.boardId().value());
    }

    @Override
    public void fold(BoardEvent event, RecordedEvent recorded, SearchEventFold fold) {
        var id = event.boardId().value();
        switch (event) {
            case BoardOpened e -> fold.begin(opened(e, recorded));
            case BoardRenamed e -> fold.changed(id, board -> board.called(e.name()));
            case BoardArchived _, BoardUnarchived _ -> {}
        }
    }

    private static SearchDocument opened(BoardOpened event, RecordedEvent recorded) {
        var id = event.boardId().value();
        return SearchDocument.begun(
                id,
                SearchKind.BOARD,
                event.name(),
                SearchAccess.begun(event.teamId(), recorded),
                SearchableFacts.of(List.of()),
                ParentLinks.root(id),
                recorded);
    }
}
