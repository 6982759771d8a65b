package io.whence.command.platform;

import io.whence.api.event.BoardEvent;
import io.whence.api.event.BoardEvent.BoardArchived;
import io.whence.api.event.BoardEvent.BoardOpened;
import io.whence.api.event.BoardEvent.BoardRenamed;
import io.whence.api.event.BoardEvent.BoardUnarchived;
import io.whence.api.event.CalendarEvent;
import io.whence.api.event.CalendarEvent.CalendarPublished;
import io.whence.api.event.CalendarEvent.CalendarRevoked;
import io.whence.api.event.Event;
import io.whence.api.event.ListEvent;
import io.whence.api.event.ListEvent.ListAdded;
import io.whence.api.event.ListEvent.ListArchived;
import io.whence.api.event.ListEvent.ListLimited;
import io.whence.api.event.ListEvent.ListMoved;
import io.whence.api.event.ListEvent.ListRenamed;
import io.whence.api.event.ListEvent.ListUnarchived;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.MemberEvent.MemberJoined;
import io.whence.api.event.MemberEvent.MemberLeft;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.MemberEvent.MemberRoleChanged;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TeamEvent.TeamFounded;
import io.whence.api.event.TeamEvent.TeamRenamed;
import io.whence.api.event.TeamEvent.TeamVisibilityChanged;
import io.whence.api.event.TokenEvent;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.event.TokenEvent.TokenRevoked;
import io.whence.command.platform.Directory.KnownBoard;
import io.whence.command.platform.Directory.KnownCalendar;
import io.whence.command.platform.Directory.KnownList;
import io.whence.command.platform.Directory.KnownMember;
import io.whence.command.platform.Directory.KnownTeam;
import io.whence.command.platform.Directory.KnownToken;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the directory keeps of the stories of teams, members, tokens, boards, lists and calendars; of tasks', see {@link TaskFold}. */
final class Folds {

    private Folds() {}

    static @Nullable KnownTeam team(@Nullable KnownTeam before, Event event) {
        return switch ((TeamEvent) event) {
            case TeamFounded e -> new KnownTeam(e.teamId(), e.visibility());
            case TeamVisibilityChanged e -> new KnownTeam(e.teamId(), e.visibility());
            case TeamRenamed _ -> before;
        };
    }

    static @Nullable KnownMember member(@Nullable KnownMember before, Event event) {
        return switch ((MemberEvent) event) {
            case MemberRegistered e ->
                new KnownMember(e.memberId(), e.kind(), e.login(), before == null ? Map.of() : before.roles());
            case MemberJoined e -> before == null ? null : before.in(e.teamId(), e.role());
            case MemberRoleChanged e -> before == null ? null : before.in(e.teamId(), e.role());
            case MemberLeft e -> before == null ? null : before.in(e.teamId(), null);
        };
    }

    static @Nullable KnownToken token(@Nullable KnownToken before, Event event) {
        return switch ((TokenEvent) event) {
            case TokenIssued e -> new KnownToken(e.tokenId(), e.memberId(), e.teamId(), e.secretHash(), false);
            case TokenRevoked _ -> before == null ? null : before.afterRevocation();
        };
    }

    static @Nullable KnownBoard board(@Nullable KnownBoard before, Event event) {
        return switch ((BoardEvent) event) {
            case BoardOpened e -> new KnownBoard(e.boardId(), e.teamId(), false);
            case BoardRenamed _ -> before;
            case BoardArchived _ -> before == null ? null : before.archived(true);
            case BoardUnarchived _ -> before == null ? null : before.archived(false);
        };
    }

    static @Nullable KnownList list(@Nullable KnownList before, Event event) {
        return switch ((ListEvent) event) {
            case ListAdded e -> new KnownList(e.listId(), e.boardId(), e.teamId(), e.limit(), false);
            case ListRenamed _, ListMoved _ -> before;
            case ListLimited e -> before == null ? null : before.limited(e.limit());
            case ListArchived _ -> before == null ? null : before.archived(true);
            case ListUnarchived _ -> before == null ? null : before.archived(false);
        };
    }

    static @Nullable KnownCalendar calendar(@Nullable KnownCalendar before, Event event) {
        return switch ((CalendarEvent) event) {
            case CalendarPublished e -> new KnownCalendar(e.calendarId(), e.secretHash());
            case CalendarRevoked _ -> before;
        };
    }
}
