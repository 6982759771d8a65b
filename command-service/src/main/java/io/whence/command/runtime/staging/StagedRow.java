package io.whence.command.runtime.staging;

import org.jspecify.annotations.Nullable;

/** A row of a query; its columns count from 1. It is good until the next one comes. */
public interface StagedRow {

    /** A number; 0 where there is none. */
    long number(int column);

    /** A number, or null. */
    @Nullable
    Long numberIfAny(int column);

    /** A text that is there in every row. */
    String text(int column);

    /** A text, or null. */
    @Nullable
    String textIfAny(int column);

    /** A text or a number, or null. */
    @Nullable
    Object value(int column);
}
