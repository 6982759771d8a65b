package io.whence.query.tasks.view;

import io.whence.query.readmodel.store.DocumentReader;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.BoardPosition;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ListDocument;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names of the boards and lists that some tasks stand in: who sees a task sees where it stands. */
public record BoardPlaceNames(Map<String, BoardDocument> boards, Map<String, ListDocument> lists) {

    static BoardPlaceNames of(DocumentReader documents, List<CardDocument> cards) {
        var stands =
                cards.stream().flatMap(card -> Stream.ofNullable(card.stand())).toList();
        return new BoardPlaceNames(
                documents.find(
                        BoardDocument.ALL,
                        stands.stream().map(BoardPosition::boardId).distinct().toList()),
                documents.find(
                        ListDocument.ALL,
                        stands.stream().map(BoardPosition::listId).distinct().toList()));
    }

    @Nullable
    BoardReference board(CardDocument card) {
        return card.stand() == null ? null : board(card.stand().boardId());
    }

    @Nullable
    BoardReference list(CardDocument card) {
        return card.stand() == null ? null : list(card.stand().listId());
    }

    public BoardReference board(String id) {
        var board = boards.get(id);
        return new BoardReference(id, board == null ? null : board.name());
    }

    public BoardReference list(String id) {
        var list = lists.get(id);
        return new BoardReference(id, list == null ? null : list.name());
    }

    /** Of the last event that changed any of them. */
    long position() {
        return Stream.concat(
                        boards.values().stream().map(BoardDocument::position),
                        lists.values().stream().map(ListDocument::position))
                .mapToLong(position -> position)
                .max()
                .orElse(-1);
    }
}
