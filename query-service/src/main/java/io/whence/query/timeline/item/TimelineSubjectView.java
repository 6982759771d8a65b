package io.whence.query.timeline.item;

import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.id.TypeIds;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.timeline.entry.TimelineEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The subject that something happened to: the question, task or board it hangs under, the member or the team.
 *
 * @param kind question, task, board, member or team
 * @param title its title or name; null when it is not for the caller to see
 */
@Schema(name = "SubjectView")
public record TimelineSubjectView(
        String kind, String id, @Nullable String title) {

    static TimelineSubjectView of(TimelineEntry entry, DisplayNames named) {
        var root = entry.root();
        if (root != null) {
            return new TimelineSubjectView(
                    TypeIds.prefixOf(root), root, named.title(root).text());
        }
        if (entry.member() != null) {
            return new TimelineSubjectView(
                    "member",
                    entry.member(),
                    named.people().named(entry.member()).name());
        }
        var team = entry.team() == null ? "" : entry.team();
        return new TimelineSubjectView(
                "team",
                team,
                Optional.ofNullable(named.teams().get(team))
                        .map(VisibleTeam::name)
                        .orElse(null));
    }

    /** The very thing it happened to: the subject itself, or an answer, a comment or a list under it. */
    public record About(String kind, String id) {

        static About of(TimelineEntry entry, TimelineSubjectView subject) {
            var post = entry.post();
            return post == null ? new About(subject.kind, subject.id) : new About(TypeIds.prefixOf(post), post);
        }
    }
}
