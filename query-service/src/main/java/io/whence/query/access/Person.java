package io.whence.query.access;

import io.whence.api.member.MemberKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What readers are told of whoever did something. All is null when the record does not say who it was. */
public record Person(
        @Nullable String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable MemberKind kind) {

    /** Somebody did it, and the source does not say who. */
    public static final Person UNKNOWN = new Person(null, null, "somebody", null);

    static Person of(MemberDocument member) {
        return new Person(member.id(), member.handle(), member.name(), member.kind());
    }

    /** Whoever has that id among those looked up. */
    public static Person in(Map<String, Person> people, @Nullable String memberId) {
        return memberId == null ? UNKNOWN : people.getOrDefault(memberId, new Person(memberId, null, memberId, null));
    }
}
