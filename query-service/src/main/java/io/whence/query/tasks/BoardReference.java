package io.whence.query.tasks;

import org.jspecify.annotations.Nullable;

/** A board or a list, as named by what is on it. */
record BoardReference(String id, @Nullable String name) {}
