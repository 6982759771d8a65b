package io.whence.query.tasks.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A board or a list, as named by what is on it. */
@Schema(name = "Ref")
public record BoardReference(String id, @Nullable String name) {}
