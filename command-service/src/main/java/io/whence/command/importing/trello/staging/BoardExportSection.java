package io.whence.command.importing.trello.staging;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists of things that an export holds, each a file of its own in a report. */
public enum BoardExportSection {
    ACTIONS("actions", "action"),
    CARDS("cards", "card"),
    LISTS("lists", "list"),
    CHECKLISTS("checklists", "checklist"),
    LABELS("labels", "label"),
    MEMBERS("members", "member"),
    CUSTOM_FIELDS("customFields", "customfield"),
    POWER_UPS("powerUps", "powerup"),
    PLUGIN_DATA("pluginData", "plugindata");

    private final String property;
    private final String prefix;

    BoardExportSection(String property, String prefix) {
        this.property = property;
        this.prefix = prefix;
    }

    public String property() {
        return property;
    }

    /** Whether anything comes of those in it, for which each must be known by its id. */
    boolean isKept() {
        return this != CUSTOM_FIELDS && this != POWER_UPS && this != PLUGIN_DATA;
    }

    public static Set<String> properties() {
        return Arrays.stream(values()).map(BoardExportSection::property).collect(Collectors.toUnmodifiableSet());
    }

    static BoardExportSection of(String property) {
        return Arrays.stream(values())
                .filter(section -> section.property.equals(property))
                .findFirst()
                .orElseThrow();
    }

    /** What one of them is called in the ledger. */
    String id(@Nullable String id, long row) {
        return prefix + '/' + (id == null ? "#" + row : id);
    }
}
