package io.whence.query.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.whence.api.member.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as named wherever they did something.
 *
 * @param unknown true where the source of an imported fact does not say who it was; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberRef(
        @Nullable String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable MemberKind kind,
        @Nullable Boolean unknown) {

    static final MemberRef UNKNOWN = new MemberRef(null, null, null, null, true);

    static MemberRef of(String id, String handle, String name, MemberKind kind) {
        return new MemberRef(id, handle, name, kind, null);
    }

    static MemberRef unnamed(String id) {
        return new MemberRef(id, null, null, null, null);
    }
}
