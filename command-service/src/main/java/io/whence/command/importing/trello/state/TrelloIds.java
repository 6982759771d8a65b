package io.whence.command.importing.trello.state;

import io.whence.api.board.BoardPlace;
import io.whence.api.id.BoardId;
import io.whence.api.id.ChecklistId;
import io.whence.api.id.CommentId;
import io.whence.api.id.ItemId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TypeIds;

/**
 * The ids of what is imported: the same for the same thing in the same team, however often it is imported. A card keeps its own on
 * whatever board it is; a list does not, since a list here is on one board for ever.
 */
public record TrelloIds(TeamId teamId, String board) {

    /** The name of the system that everything here is imported from. */
    public static final String SYSTEM = "trello";

    public BoardId boardId() {
        return new BoardId(derived(BoardId.PREFIX, "board/" + board));
    }

    public ListId list(String list) {
        return new ListId(derived(ListId.PREFIX, "board/" + board + "/list/" + list));
    }

    public BoardPlace place(ListId list) {
        return new BoardPlace(boardId(), list);
    }

    public TaskId task(String card) {
        return new TaskId(derived(TaskId.PREFIX, "card/" + card));
    }

    public ChecklistId checklist(String checklist) {
        return new ChecklistId(derived(ChecklistId.PREFIX, "checklist/" + checklist));
    }

    public ItemId item(String item) {
        return new ItemId(derived(ItemId.PREFIX, "item/" + item));
    }

    public CommentId comment(String action) {
        return new CommentId(derived(CommentId.PREFIX, "action/" + action));
    }

    public MemberId member(String member) {
        return new MemberId(derived(MemberId.PREFIX, "member/" + member));
    }

    private String derived(String prefix, String sourceId) {
        return TypeIds.derived(prefix, teamId.value(), SYSTEM, sourceId);
    }
}
