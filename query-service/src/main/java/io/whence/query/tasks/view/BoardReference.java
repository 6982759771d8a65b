package io.whence.query.tasks.view;

import org.jspecify.annotations.Nullable;

/** A board or a list, as named by what is on it. */
public record BoardReference(String id, @Nullable String name) {}
