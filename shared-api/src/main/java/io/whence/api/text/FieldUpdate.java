package io.whence.api.text;

import org.jspecify.annotations.Nullable;

/**
 * An update of a field: as apart from being left as it is.
 *
 * @param to null to have none from now on
 */
public record FieldUpdate<T>(@Nullable T to) {}
