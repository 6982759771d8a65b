package io.whence.query.timeline;

import io.whence.query.access.VisibleTeam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What something happened to: the question it hangs under, the member or the team.
 *
 * @param kind question, member or team
 * @param title the question's title, or the member's or the team's name; null when it is not for the caller to see
 */
record SubjectView(String kind, String id, @Nullable String title) {

    static SubjectView of(Entry entry, Named named) {
        if (entry.question() != null) {
            return new SubjectView("question", entry.question(), named.title(entry));
        }
        if (entry.member() != null) {
            return new SubjectView(
                    "member",
                    entry.member(),
                    named.people().named(entry.member()).name());
        }
        var team = entry.team() == null ? "" : entry.team();
        return new SubjectView(
                "team",
                team,
                Optional.ofNullable(named.teams().get(team))
                        .map(VisibleTeam::name)
                        .orElse(null));
    }

    /** The very thing it happened to: the subject itself, or an answer or a comment under it. */
    record About(String kind, String id) {

        static About of(Entry entry, SubjectView subject) {
            var post = entry.post();
            return post == null
                    ? new About(subject.kind, subject.id)
                    : new About(post.substring(0, post.indexOf('_')), post);
        }
    }
}
