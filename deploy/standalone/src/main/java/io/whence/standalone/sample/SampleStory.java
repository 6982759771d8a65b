package io.whence.standalone.sample;

import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import java.util.List;

/** The sample workspace as it is written down: a team, its members, and what they did, oldest first. */
record SampleStory(Team team, List<Member> members, List<SampleStep> steps) {

    record Team(String slug, String name, TeamVisibility visibility) {}

    record Member(String handle, String name, MemberKind kind, MemberRole role) {}
}
