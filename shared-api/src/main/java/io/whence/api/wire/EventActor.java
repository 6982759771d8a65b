package io.whence.api.wire;

import io.whence.api.id.MemberId;
import io.whence.api.member.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * The actor of an event. An unknown actor is a value of its own: a fact somebody must have caused, though the source does not
 * say who.
 *
 * @param memberId null when unknown
 * @param kind null when unknown
 */
public record EventActor(
        @Nullable MemberId memberId, @Nullable MemberKind kind) {

    public static final EventActor UNKNOWN = new EventActor(null, null);

    public boolean is(MemberId other) {
        return other.equals(memberId);
    }
}
