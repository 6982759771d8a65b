package io.whence.query.identity;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.fold.IdentityProjection;
import io.whence.query.identity.fold.MemberDocument;
import io.whence.query.identity.fold.MemberReference;
import io.whence.query.identity.fold.MembershipDocument;
import io.whence.query.identity.fold.TeamDocument;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The directory of members. A member is seen through the teams they are or were in; who shares none with a caller's does not
 * exist to them.
 */
@Component
public final class MemberDirectory {

    private final DocumentReader documents;

    MemberDirectory(ReadModels models, IdentityProjection projection) {
        this.documents = models.of(projection);
    }

    /** The names of members, whoever asks: a name is seen by everybody who sees what it is under. */
    public MemberNames named(Collection<@Nullable String> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).collect(Collectors.toSet());
        var names = new HashMap<String, MemberReference>();
        documents.find(MemberDocument.ALL, wanted).forEach((id, member) -> names.put(id, member.ref()));
        return new MemberNames(names);
    }

    /** The id of the member with that id or handle, whether visible or not. */
    public Optional<String> idOf(String idOrHandle) {
        return document(idOrHandle).map(MemberDocument::id);
    }

    /** As {@link #idOf}; who is nobody's keeps what they were called by: they have done nothing, like somebody the caller may not know. */
    public String meant(String idOrHandle) {
        return idOf(idOrHandle).orElse(idOrHandle);
    }

    /**
     * The id of a member by id or handle.
     *
     * @throws RequestProblemException 404 when there is none, or the caller may not see them
     */
    public String see(Caller caller, String idOrHandle) {
        return visible(caller, idOrHandle).id();
    }

    MemberDocument visible(Caller caller, String idOrHandle) {
        return document(idOrHandle)
                .filter(member -> member.id().equals(caller.memberId().value()) || sharesATeam(caller, member))
                .orElseThrow(RequestProblemException::notFound);
    }

    /** Everything the member is or was in. */
    List<MembershipDocument> memberships(String memberId) {
        return documents.all(MembershipDocument.ALL, MembershipDocument.BY_MEMBER, memberId);
    }

    private boolean sharesATeam(Caller caller, MemberDocument member) {
        var ids = memberships(member.id()).stream()
                .map(MembershipDocument::teamId)
                .toList();
        return documents.find(TeamDocument.ALL, ids).values().stream()
                .anyMatch(team -> TeamAccess.isVisible(caller, team));
    }

    private Optional<MemberDocument> document(String idOrHandle) {
        return documents
                .get(MemberDocument.ALL, idOrHandle)
                .or(() -> documents.first(MemberDocument.ALL, MemberDocument.BY_HANDLE, idOrHandle));
    }
}
