package io.whence.query.identity.fold;

import io.whence.api.member.MemberKind;
import io.whence.query.readmodel.store.DocumentCollection;
import io.whence.query.readmodel.store.DocumentIndex;
import io.whence.query.readmodel.store.IndexKey;
import java.util.List;

/** Somebody who acts, or acted where something was imported from. */
public record MemberDocument(
        String id, String handle, String name, MemberKind kind, boolean login, long version, long position) {

    public static final DocumentIndex<MemberDocument> BY_HANDLE =
            new DocumentIndex<>("by-handle", member -> IndexKey.of(List.of(member.handle), List.of(member.id)));

    public static final DocumentCollection<MemberDocument> ALL =
            new DocumentCollection<>("members", MemberDocument.class, List.of(BY_HANDLE));

    public MemberReference ref() {
        return MemberReference.of(id, handle, name, kind);
    }

    MemberDocument at(long newVersion, long newPosition) {
        return new MemberDocument(id, handle, name, kind, login, newVersion, newPosition);
    }
}
