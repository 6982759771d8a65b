package io.whence.command.importing.trello.staging;

import org.jspecify.annotations.Nullable;

/** A label is a text here; one without a name is known by its colour. */
public final class LabelNames {

    private LabelNames() {}

    /** Null when it has neither. */
    public static @Nullable String text(ExportElement label) {
        return label.words("name") == null ? label.words("color") : label.words("name");
    }
}
