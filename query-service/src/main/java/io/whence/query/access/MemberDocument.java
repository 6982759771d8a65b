package io.whence.query.access;

import io.whence.api.member.MemberKind;
import io.whence.api.member.Role;
import java.util.Map;
import java.util.TreeMap;

/**
 * A member as they stand.
 *
 * @param roles by team id
 */
public record MemberDocument(
        String id, String handle, String name, MemberKind kind, boolean login, Map<String, Role> roles, long version) {

    MemberDocument in(String team, Role role, long newVersion) {
        var changed = new TreeMap<>(roles);
        changed.put(team, role);
        return new MemberDocument(id, handle, name, kind, login, changed, newVersion);
    }

    MemberDocument outOf(String team, long newVersion) {
        var changed = new TreeMap<>(roles);
        changed.remove(team);
        return new MemberDocument(id, handle, name, kind, login, changed, newVersion);
    }
}
