package io.whence.command.member;

import io.whence.api.member.MemberId;
import io.whence.api.team.TeamId;

/** Who owns which team. */
@FunctionalInterface
interface Owners {

    boolean hasOwnerBeside(TeamId team, MemberId member);
}
