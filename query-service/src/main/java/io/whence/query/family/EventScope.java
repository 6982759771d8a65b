package io.whence.query.family;

import io.whence.api.board.BoardPlace;
import io.whence.api.id.MemberId;
import io.whence.api.id.SubjectId;
import io.whence.api.id.TeamId;
import io.whence.api.wire.EventEnvelope;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The scope of an event: where it belongs, and what it is about.
 *
 * @param team as the event itself says; null when it does not
 * @param root the question, task or board at the top; null for what is about a team or a member
 * @param post the very question, answer, comment, task, board or list
 * @param member the member it happened to
 * @param places the boards and lists it happened on, as far as the event itself says; the last one is where it left things
 * @param named the ids of what else its sentence names
 */
public record EventScope(
        @Nullable String team,
        @Nullable String root,
        @Nullable String post,
        @Nullable String member,
        List<BoardPlace> places,
        List<String> named) {

    /** The scope of what happened to a post under a root. */
    public static EventScope ofPost(String root, String post) {
        return new EventScope(null, root, post, null, List.of(), List.of());
    }

    /** The scope of what happened to a team, null where the event does not say which. */
    public static EventScope ofTeam(@Nullable TeamId team) {
        return new EventScope(value(team), null, null, null, List.of(), List.of());
    }

    /** The team it belongs to: as the event says, or else the one it was recorded with. */
    public @Nullable String team(EventEnvelope envelope) {
        return team == null ? value(envelope.team()) : team;
    }

    public EventScope in(@Nullable TeamId nowTeam) {
        return new EventScope(value(nowTeam), root, post, member, places, named);
    }

    public EventScope happeningTo(MemberId nowMember) {
        return new EventScope(team, root, post, nowMember.value(), places, named);
    }

    public EventScope at(@Nullable BoardPlace place) {
        return place == null
                ? this
                : new EventScope(
                        team,
                        root,
                        post,
                        member,
                        Stream.concat(places.stream(), Stream.of(place)).toList(),
                        named);
    }

    public EventScope naming(SubjectId id) {
        return new EventScope(team, root, post, member, places, List.of(id.value()));
    }

    private static @Nullable String value(@Nullable TeamId team) {
        return team == null ? null : team.value();
    }
}
