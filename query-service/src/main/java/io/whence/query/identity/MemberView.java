package io.whence.query.identity;

import io.whence.api.member.MemberKind;
import io.whence.api.member.MemberRole;
import io.whence.platform.web.Caller;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.MemberDocument;
import io.whence.query.identity.fold.TeamDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A member as answered.
 *
 * @param login false for an imported author, who can hold no token
 * @param teams those the member is in and the caller may see, by slug
 */
record MemberView(String id, long version, String handle, String name, MemberKind kind, boolean login, List<In> teams) {

    /** A team and the member's role in it. */
    record In(String id, String slug, String name, MemberRole role) {}

    /** Makes views. */
    @Component
    static final class Views {
        private final DocumentReader documents;
        private final MemberDirectory members;

        Views(ReadModels models, IdentityProjection projection, MemberDirectory members) {
            this.documents = models.of(projection);
            this.members = members;
        }

        MemberView of(MemberDocument member, Caller caller) {
            return new MemberView(
                    member.id(),
                    member.version(),
                    member.handle(),
                    member.name(),
                    member.kind(),
                    member.login(),
                    teams(member.id(), caller));
        }

        private List<In> teams(String memberId, Caller caller) {
            var roles = members.memberships(memberId).stream()
                    .flatMap(in -> Stream.ofNullable(in.role()).map(role -> Map.entry(in.teamId(), role)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return documents.find(TeamDocument.ALL, roles.keySet()).values().stream()
                    .filter(team -> TeamAccess.isVisible(caller, team))
                    .flatMap(team -> Stream.ofNullable(roles.get(team.id()))
                            .map(role -> new In(team.id(), team.slug(), team.name(), role)))
                    .sorted(Comparator.comparing(In::slug))
                    .toList();
        }
    }
}
