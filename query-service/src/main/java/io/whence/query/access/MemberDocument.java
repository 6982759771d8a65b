package io.whence.query.access;

import io.whence.api.member.MemberKind;
import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Index;
import io.whence.query.platform.store.Key;
import java.util.List;

/** Somebody who acts, or acted where something was imported from. */
record MemberDocument(
        String id, String handle, String name, MemberKind kind, boolean login, long version, long position) {

    static final Index<MemberDocument> BY_HANDLE =
            new Index<>("by-handle", member -> Key.of(List.of(member.handle), List.of(member.id)));

    static final Collection<MemberDocument> ALL = new Collection<>("members", MemberDocument.class, List.of(BY_HANDLE));

    MemberRef ref() {
        return MemberRef.of(id, handle, name, kind);
    }

    MemberDocument at(long newVersion, long newPosition) {
        return new MemberDocument(id, handle, name, kind, login, newVersion, newPosition);
    }
}
