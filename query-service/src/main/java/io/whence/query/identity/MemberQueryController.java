package io.whence.query.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.whence.api.id.TeamId;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.TeamReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Members")
final class MemberQueryController {

    /**
     * The caller.
     *
     * @param scope the one team the token is good for; null for the whole workspace
     */
    record Me(MemberView member, @Nullable TeamReference scope) {}

    private final MemberDirectory members;
    private final MemberView.Views views;
    private final TeamAccess teams;

    MemberQueryController(MemberDirectory members, MemberView.Views views, TeamAccess teams) {
        this.members = members;
        this.views = views;
        this.teams = teams;
    }

    @GetMapping("/members/{member}")
    @Operation(summary = "A member by id or handle")
    MemberView member(Caller caller, @PathVariable String member) {
        return views.of(members.visible(caller, member), caller);
    }

    @GetMapping("/me")
    @Operation(summary = "Who your token says you are")
    Me me(Caller caller) {
        var scope = Stream.ofNullable(caller.scope()).map(TeamId::value).toList();
        return new Me(
                member(caller, caller.memberId().value()),
                teams.find(caller, scope).values().stream()
                        .map(VisibleTeam::ref)
                        .findFirst()
                        .orElse(null));
    }
}
