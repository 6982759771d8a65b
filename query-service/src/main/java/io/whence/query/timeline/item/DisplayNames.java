package io.whence.query.timeline.item;

import io.whence.platform.web.Caller;
import io.whence.query.family.SubjectTitle;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.TeamAccess;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.timeline.entry.TimelineEntry;
import io.whence.query.visibility.PostVisibility;
import io.whence.query.visibility.VisiblePost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The names of what the ids in some entries stand for, as far as the caller may see it. */
public record DisplayNames(Map<String, VisibleTeam> teams, Map<String, VisiblePost> posts, MemberNames people) {

    /** Whether its words may be told: those of a post that is deleted are for its author and the team's owners. */
    public boolean showsWordsOf(TimelineEntry entry) {
        var post = entry.post();
        return post == null || posts.containsKey(post);
    }

    /** How to name what has that id. */
    SubjectTitle title(String id) {
        var post = posts.get(id);
        return SubjectTitle.of(id, post == null ? null : post.title());
    }

    /** Looks names up. */
    @Component
    public static final class Names {
        private final TeamAccess teams;
        private final PostVisibility posts;
        private final MemberDirectory members;

        Names(TeamAccess teams, PostVisibility posts, MemberDirectory members) {
            this.teams = teams;
            this.posts = posts;
            this.members = members;
        }

        public DisplayNames of(Caller caller, List<TimelineEntry> entries) {
            var teamIds = entries.stream()
                    .flatMap(entry -> Stream.ofNullable(entry.team()))
                    .distinct()
                    .toList();
            var postIds = entries.stream()
                    .flatMap(entry -> Stream.of(
                                    Stream.ofNullable(entry.root()),
                                    Stream.ofNullable(entry.post()),
                                    entry.places().stream(),
                                    entry.named().stream())
                            .flatMap(ids -> ids))
                    .distinct()
                    .toList();
            var memberIds = entries.stream()
                    .flatMap(entry -> Stream.of(
                                    Optional.ofNullable(entry.actor()),
                                    Optional.ofNullable(entry.member()),
                                    Optional.ofNullable(entry.onBehalfOf()))
                            .flatMap(Optional::stream))
                    .distinct()
                    .toList();
            return new DisplayNames(teams.find(caller, teamIds), posts.find(caller, postIds), members.named(memberIds));
        }
    }
}
