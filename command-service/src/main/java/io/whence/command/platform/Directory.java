package io.whence.command.platform;

import io.whence.api.board.BoardPlace;
import io.whence.api.id.BoardId;
import io.whence.api.id.CalendarId;
import io.whence.api.id.ListId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TaskId;
import io.whence.api.id.TeamId;
import io.whence.api.id.TokenId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is who in which team, and what stands where, as far as deciding needs it; reading it waits for no command. */
public interface Directory {

    Optional<KnownTeam> team(TeamId teamId);

    Optional<KnownMember> member(MemberId memberId);

    Optional<KnownToken> token(TokenId tokenId);

    Optional<KnownBoard> board(BoardId boardId);

    Optional<KnownList> list(ListId listId);

    Optional<KnownTask> task(TaskId taskId);

    Optional<KnownCalendar> calendar(CalendarId calendarId);

    /** Whether everybody in the workspace may know of the team. */
    default boolean isPublic(TeamId teamId) {
        return team(teamId)
                .filter(team -> team.visibility() == TeamVisibility.PUBLIC)
                .isPresent();
    }

    default boolean isIn(MemberId memberId, TeamId teamId) {
        return member(memberId)
                .filter(member -> member.roles().containsKey(teamId))
                .isPresent();
    }

    /** A team. */
    record KnownTeam(TeamId teamId, TeamVisibility visibility) {}

    /**
     * A member.
     *
     * @param login false for an imported author
     */
    record KnownMember(MemberId memberId, MemberKind kind, boolean login, Map<TeamId, MemberRole> roles) {

        /** With a role in one team; null for none. */
        KnownMember in(TeamId teamId, @Nullable MemberRole role) {
            var all = new HashMap<>(roles);
            if (role == null) {
                all.remove(teamId);
            } else {
                all.put(teamId, role);
            }
            return new KnownMember(memberId, kind, login, Map.copyOf(all));
        }
    }

    /**
     * A token.
     *
     * @param teamId the one team it is good for, or null for the workspace
     */
    record KnownToken(
            TokenId tokenId, MemberId memberId, @Nullable TeamId teamId, String secretHash, boolean revoked) {

        KnownToken afterRevocation() {
            return new KnownToken(tokenId, memberId, teamId, secretHash, true);
        }
    }

    /** A board. */
    record KnownBoard(BoardId boardId, TeamId teamId, boolean archived) {

        KnownBoard archived(boolean now) {
            return new KnownBoard(boardId, teamId, now);
        }
    }

    /**
     * A list on a board.
     *
     * @param limit how many tasks it is meant to hold; null for any number
     */
    record KnownList(
            ListId listId,
            BoardId boardId,
            TeamId teamId,
            @Nullable Integer limit,
            boolean archived) {

        KnownList limited(@Nullable Integer to) {
            return new KnownList(listId, boardId, teamId, to, archived);
        }

        KnownList archived(boolean now) {
            return new KnownList(listId, boardId, teamId, limit, now);
        }
    }

    /**
     * A task.
     *
     * @param place null on no board
     * @param blockers the tasks it waits for
     */
    record KnownTask(TaskId taskId, TeamId teamId, @Nullable BoardPlace place, boolean deleted, Set<TaskId> blockers) {}

    /** A calendar feed. */
    record KnownCalendar(CalendarId calendarId, String secretHash) {}
}
