package io.whence.command.platform;

import io.whence.api.id.BoardId;
import io.whence.api.id.CalendarId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import java.util.Optional;

/** A directory read from the log: a token revoked is refused from the next request on. */
final class LoggedDirectory implements Directory {

    private final Stories stories;

    LoggedDirectory(Stories stories) {
        this.stories = stories;
    }

    @Override
    public Optional<KnownTeam> team(TeamId teamId) {
        return stories.tell(KnownTeam.class, teamId.value(), Folds::team);
    }

    @Override
    public Optional<KnownMember> member(MemberId memberId) {
        return stories.tell(KnownMember.class, memberId.value(), Folds::member);
    }

    @Override
    public Optional<KnownToken> token(TokenId tokenId) {
        return stories.tell(KnownToken.class, tokenId.value(), Folds::token);
    }

    @Override
    public Optional<KnownBoard> board(BoardId boardId) {
        return stories.tell(KnownBoard.class, boardId.value(), Folds::board);
    }

    @Override
    public Optional<KnownList> list(ListId listId) {
        return stories.tell(KnownList.class, listId.value(), Folds::list);
    }

    @Override
    public Optional<KnownTask> task(TaskId taskId) {
        return stories.tell(KnownTask.class, taskId.value(), TaskFold::task);
    }

    @Override
    public Optional<KnownCalendar> calendar(CalendarId calendarId) {
        return stories.tell(KnownCalendar.class, calendarId.value(), Folds::calendar);
    }
}
