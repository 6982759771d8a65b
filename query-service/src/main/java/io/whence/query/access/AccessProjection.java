package io.whence.query.access;

import io.whence.api.Event;
import io.whence.api.answer.AnswerEvent;
import io.whence.api.comment.CommentEvent;
import io.whence.api.member.MemberEvent;
import io.whence.api.member.MemberEvent.MemberJoined;
import io.whence.api.member.MemberEvent.MemberLeft;
import io.whence.api.member.MemberEvent.MemberRegistered;
import io.whence.api.member.MemberEvent.MemberRoleChanged;
import io.whence.api.question.QuestionEvent;
import io.whence.api.team.TeamEvent;
import io.whence.api.team.TeamEvent.TeamFounded;
import io.whence.api.team.TeamEvent.TeamRenamed;
import io.whence.api.team.TeamEvent.TeamVisibilityChanged;
import io.whence.api.token.TokenEvent;
import io.whence.api.token.TokenEvent.TokenIssued;
import io.whence.api.token.TokenEvent.TokenRevoked;
import io.whence.query.platform.projection.Projection;
import io.whence.query.platform.projection.Recorded;
import io.whence.query.platform.projection.Session;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Who is in which team as what, and which tokens are good. */
@Component
class AccessProjection implements Projection {

    /** Every team, by slug. */
    static final Index<TeamDocument> BY_SLUG =
            new Index<>("by-slug", team -> List.of(new Key(List.of("team"), List.of(team.slug()))));

    static final Collection<TeamDocument> TEAMS = new Collection<>("teams", TeamDocument.class, List.of(BY_SLUG));

    /** A team's members, by handle. */
    static final Index<MemberDocument> MEMBERS_OF_TEAM = new Index<>(
            "by-team",
            member -> member.roles().keySet().stream()
                    .map(team -> new Key(List.of(team), List.of(member.handle())))
                    .toList());

    static final Collection<MemberDocument> MEMBERS =
            new Collection<>("members", MemberDocument.class, List.of(MEMBERS_OF_TEAM));

    /** A team's tokens, oldest first. */
    static final Index<TokenDocument> TOKENS_OF_TEAM = new Index<>(
            "by-team",
            token -> token.team() == null
                    ? List.of()
                    : List.of(new Key(List.of(token.team()), List.of(token.createdAt(), token.id()))));

    static final Collection<TokenDocument> TOKENS =
            new Collection<>("tokens", TokenDocument.class, List.of(TOKENS_OF_TEAM));

    @Override
    public String name() {
        return "access";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<Collection<?>> collections() {
        return List.of(TEAMS, MEMBERS, TOKENS);
    }

    @Override
    public String subjectOf(Recorded event) {
        return event.aggregateId();
    }

    @Override
    public void fold(List<Recorded> batch, Session session) {
        for (var recorded : batch) {
            recorded.event().accept(new Fold(recorded, session));
        }
    }

    private record Fold(Recorded recorded, Session session) implements Event.Visitor<Boolean> {

        @Override
        public Boolean visit(TeamEvent event) {
            switch (event) {
                case TeamFounded e ->
                    put(new TeamDocument(
                            e.teamId().value(),
                            e.slug(),
                            e.name(),
                            e.visibility(),
                            recorded.occurredAt().toEpochMilli(),
                            recorded.version()));
                case TeamRenamed e -> {
                    var team = team(e);
                    put(new TeamDocument(
                            team.id(), team.slug(), e.name(), team.visibility(), team.createdAt(), recorded.version()));
                }
                case TeamVisibilityChanged e -> {
                    var team = team(e);
                    put(new TeamDocument(
                            team.id(), team.slug(), team.name(), e.visibility(), team.createdAt(), recorded.version()));
                }
            }
            return true;
        }

        @Override
        public Boolean visit(MemberEvent event) {
            var id = event.memberId().value();
            long version = recorded.version();
            session.put(
                    MEMBERS,
                    id,
                    switch (event) {
                        case MemberRegistered e ->
                            new MemberDocument(id, e.handle(), e.name(), e.kind(), e.login(), Map.of(), version);
                        case MemberJoined e -> member(id).in(e.teamId().value(), e.role(), version);
                        case MemberRoleChanged e -> member(id).in(e.teamId().value(), e.role(), version);
                        case MemberLeft e -> member(id).outOf(e.teamId().value(), version);
                    });
            return true;
        }

        @Override
        public Boolean visit(TokenEvent event) {
            var id = event.tokenId().value();
            session.put(
                    TOKENS,
                    id,
                    switch (event) {
                        case TokenIssued e ->
                            new TokenDocument(
                                    id,
                                    e.memberId().value(),
                                    e.teamId() == null ? null : e.teamId().value(),
                                    e.name(),
                                    e.secretHash(),
                                    false,
                                    recorded.occurredAt().toEpochMilli(),
                                    recorded.version());
                        case TokenRevoked _ ->
                            Objects.requireNonNull(session.get(TOKENS, id)).revoke(recorded.version());
                    });
            return true;
        }

        @Override
        public Boolean visit(QuestionEvent event) {
            return false;
        }

        @Override
        public Boolean visit(AnswerEvent event) {
            return false;
        }

        @Override
        public Boolean visit(CommentEvent event) {
            return false;
        }

        private void put(TeamDocument team) {
            session.put(TEAMS, team.id(), team);
        }

        private TeamDocument team(TeamEvent event) {
            return Objects.requireNonNull(session.get(TEAMS, event.teamId().value()));
        }

        private MemberDocument member(String id) {
            return Objects.requireNonNull(session.get(MEMBERS, id));
        }
    }
}
