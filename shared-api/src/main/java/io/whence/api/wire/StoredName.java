package io.whence.api.wire;

/** A name under which objects of a class are stored or sent that are no events: the class may be renamed, the name may not. */
public record StoredName(Class<?> type, String name) {}
