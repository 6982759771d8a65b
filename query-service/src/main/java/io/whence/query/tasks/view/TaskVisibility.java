package io.whence.query.tasks.view;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.tasks.document.BoardDocument;
import io.whence.query.tasks.document.CardDocument;
import io.whence.query.tasks.document.ListDocument;
import io.whence.query.visibility.VisibilityResult;
import io.whence.query.visibility.VisiblePost;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The visibility of some tasks, boards and lists to one caller. */
public record TaskVisibility(
        Caller caller,
        Map<String, VisibleTeam> teams,
        Map<String, CardDocument> cards,
        Map<String, BoardDocument> boards,
        Map<String, ListDocument> lists) {

    public CardDocument card(String id) {
        return Optional.ofNullable(cards.get(id)).filter(this::sees).orElseThrow(RequestProblemException::notFound);
    }

    public BoardDocument board(String id) {
        return Optional.ofNullable(boards.get(id)).filter(this::sees).orElseThrow(RequestProblemException::notFound);
    }

    public ListDocument list(String id) {
        return Optional.ofNullable(lists.get(id)).filter(this::sees).orElseThrow(RequestProblemException::notFound);
    }

    public VisibleTeam team(String id) {
        return Optional.ofNullable(teams.get(id)).orElseThrow(RequestProblemException::notFound);
    }

    boolean sees(CardDocument card) {
        return card.post().outline().isSeenBy(caller, teams.get(card.post().teamId()));
    }

    private boolean sees(BoardDocument board) {
        return teams.containsKey(board.teamId());
    }

    private boolean sees(ListDocument list) {
        var board = boards.get(list.boardId());
        return board != null && sees(board);
    }

    VisibilityResult look(Collection<String> ids) {
        var visible = new HashMap<String, VisiblePost>();
        ids.forEach(id -> Stream.ofNullable(visible(id)).forEach(post -> visible.put(id, post)));
        return new VisibilityResult(visible, List.of(position()));
    }

    /** Of the last event that changed any of them; -1 when there is none. */
    long position() {
        return Stream.of(
                        cards.values().stream().mapToLong(card -> card.post().position()),
                        boards.values().stream().mapToLong(BoardDocument::position),
                        lists.values().stream().mapToLong(ListDocument::position))
                .flatMapToLong(positions -> positions)
                .max()
                .orElse(-1);
    }

    private @Nullable VisiblePost visible(String id) {
        var card = cards.get(id);
        if (card != null) {
            return sees(card)
                    ? new VisiblePost(id, id, card.title(), team(card.post().teamId()))
                    : null;
        }
        var list = lists.get(id);
        if (list != null) {
            return sees(list) ? new VisiblePost(id, list.boardId(), list.name(), team(list.teamId())) : null;
        }
        var board = boards.get(id);
        return board != null && sees(board) ? new VisiblePost(id, id, board.name(), team(board.teamId())) : null;
    }
}
