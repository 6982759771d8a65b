package io.whence.command.importing.trello;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A label is a text here; one without a name is known by its colour. */
final class Labels {

    private Labels() {}

    /** Null when it has neither. */
    static @Nullable String text(Element label) {
        return label.words("name") == null ? label.words("color") : label.words("name");
    }

    /** The texts of the labels that a card holds in full. */
    static Set<String> texts(Element card) {
        var texts = new LinkedHashSet<String>();
        for (Element label : card.each("labels")) {
            var text = text(label);
            if (text != null) {
                texts.add(text);
            }
        }
        return texts;
    }
}
