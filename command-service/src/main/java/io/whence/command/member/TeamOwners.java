package io.whence.command.member;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;

/** The owners of teams. */
@FunctionalInterface
interface TeamOwners {

    boolean hasOwnerBeside(TeamId team, MemberId member);
}
