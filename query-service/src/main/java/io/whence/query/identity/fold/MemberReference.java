package io.whence.query.identity.fold;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.whence.api.member.MemberKind;
import org.jspecify.annotations.Nullable;

/**
 * Somebody, as named wherever they did something.
 *
 * @param unknown true where the source of an imported fact does not say who it was; absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "MemberRef")
public record MemberReference(
        @Nullable String id,
        @Nullable String handle,
        @Nullable String name,
        @Nullable MemberKind kind,
        @Nullable Boolean unknown) {

    public static final MemberReference UNKNOWN = new MemberReference(null, null, null, null, true);

    static MemberReference of(String id, String handle, String name, MemberKind kind) {
        return new MemberReference(id, handle, name, kind, null);
    }

    public static MemberReference unnamed(String id) {
        return new MemberReference(id, null, null, null, null);
    }
}
