package io.whence.command.runtime.aggregate;

import static io.whence.api.CommandRejectedException.rejectIf;

import io.whence.api.CommandRejectedException;
import io.whence.api.CommonRejection;
import io.whence.api.Rejection;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRejection;
import io.whence.command.runtime.directory.IdentityDirectory;

/**
 * Lets callers do what their role allows. Whoever is kept out of a private team learns nothing, not even that there is such a
 * team.
 */
public final class AccessPolicy {

    private final IdentityDirectory directory;

    public AccessPolicy(IdentityDirectory directory) {
        this.directory = directory;
    }

    /** Lets members and owners of the team pass. */
    public Authorization requireMember(CommandContext context, TeamId team) {
        if (!context.caller().canWriteIn(team)) {
            throw refusal(context, team, CommonRejection.NOT_A_MEMBER);
        }
        return authorizationIn(context, team);
    }

    /** Lets owners of the team pass. */
    public Authorization requireOwner(CommandContext context, TeamId team) {
        if (!context.caller().owns(team)) {
            throw refusal(
                    context,
                    team,
                    context.caller().isIn(team) ? CommonRejection.FORBIDDEN : CommonRejection.NOT_A_MEMBER);
        }
        return authorizationIn(context, team);
    }

    /** Lets owners of the team pass, and the member it is about. */
    public Authorization requireOwnerOrSelf(CommandContext context, TeamId team, MemberId member) {
        if (context.caller().isIn(team) && context.actor().equals(member)) {
            return authorizationIn(context, team);
        }
        return requireOwner(context, team);
    }

    /** Lets everybody pass whose word counts in the whole workspace. */
    public Authorization requireWorkspaceToken(CommandContext context, Rejection whenScoped) {
        rejectIf(context.caller().scope() != null, whenScoped);
        var onBehalfOf = context.envelope().onBehalfOf();
        rejectIf(
                onBehalfOf != null
                        && (isPerson(context) || directory.member(onBehalfOf).isEmpty()),
                MemberRejection.ON_BEHALF_OF_NOT_ALLOWED);
        return new Authorization(context);
    }

    private Authorization authorizationIn(CommandContext context, TeamId team) {
        var onBehalfOf = context.envelope().onBehalfOf();
        rejectIf(
                onBehalfOf != null && (isPerson(context) || !directory.isIn(onBehalfOf, team)),
                MemberRejection.ON_BEHALF_OF_NOT_ALLOWED);
        return new Authorization(context);
    }

    private static boolean isPerson(CommandContext context) {
        return context.caller().kind() == MemberKind.PERSON;
    }

    private CommandRejectedException refusal(CommandContext context, TeamId team, Rejection whenVisible) {
        boolean visible = context.caller().isIn(team) || directory.isPublic(team);
        return new CommandRejectedException(visible ? whenVisible : CommonRejection.NOT_FOUND);
    }
}
