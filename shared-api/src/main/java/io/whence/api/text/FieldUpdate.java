package io.whence.api.text;

import org.jspecify.annotations.Nullable;

/**
 * That something is to be changed, as apart from being left as it is.
 *
 * @param to null to have none from now on
 */
public record FieldUpdate<T>(@Nullable T to) {}
