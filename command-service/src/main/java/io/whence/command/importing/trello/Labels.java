package io.whence.command.importing.trello;

import org.jspecify.annotations.Nullable;

/** A label is a text here; one without a name is known by its colour. */
final class Labels {

    private Labels() {}

    /** Null when it has neither. */
    static @Nullable String text(Element label) {
        return label.words("name") == null ? label.words("color") : label.words("name");
    }
}
