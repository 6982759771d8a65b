package io.whence.api.member;

import io.whence.api.Command;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.text.FieldValidation;

/** The commands about a member. Valid by construction: a record that exists passed every check of its fields. */
public sealed interface MemberCommand extends Command {

    @Override
    default String aggregateId() {
        return memberId().value();
    }

    MemberId memberId();

    /** Brings somebody into a team, registering them first when nobody has that handle. */
    record AddMember(MemberId memberId, TeamId teamId, String handle, String name, MemberKind kind, MemberRole role)
            implements MemberCommand {
        public AddMember {
            new FieldValidation()
                    .handle("handle", handle)
                    .name("name", name)
                    .required("kind", kind)
                    .required("role", role)
                    .orReject();
        }
    }

    /** Gives a member another role in a team. */
    record ChangeRole(MemberId memberId, TeamId teamId, MemberRole role) implements MemberCommand {
        public ChangeRole {
            new FieldValidation().required("role", role).orReject();
        }
    }

    /** Takes a member out of a team. */
    record RemoveMember(MemberId memberId, TeamId teamId) implements MemberCommand {}
}
