package io.whence.query;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;

/**
 * A private team with an owner, a member and a reader, and somebody who is in none.
 *
 * @param slug of the team
 */
public record Scene(
        String slug,
        TeamId team,
        MemberId ada,
        MemberId ben,
        MemberId rea,
        MemberId otto,
        String owner,
        String member,
        String reader,
        String outsider) {

    public static Scene set(Story story, String suffix) {
        return set(story, suffix, TeamVisibility.PRIVATE);
    }

    public static Scene set(Story story, String suffix, TeamVisibility visibility) {
        var ada = story.member("ada" + suffix, "Ada Park");
        var ben = story.member("ben" + suffix, "Ben");
        var rea = story.member("rea" + suffix, "Rea");
        var otto = story.member("otto" + suffix, "Otto");
        var slug = "core" + suffix;
        var team = story.by(ada).team(slug, visibility);
        story.join(ada, team, MemberRole.OWNER);
        story.join(ben, team, MemberRole.MEMBER);
        story.join(rea, team, MemberRole.READER);
        return new Scene(
                slug,
                team,
                ada,
                ben,
                rea,
                otto,
                story.token(ada, null),
                story.token(ben, null),
                story.token(rea, null),
                story.token(otto, null));
    }
}
