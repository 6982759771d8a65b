package io.whence.command.member;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;

/** Who owns which team. */
@FunctionalInterface
interface Owners {

    boolean hasOwnerBeside(TeamId team, MemberId member);
}
