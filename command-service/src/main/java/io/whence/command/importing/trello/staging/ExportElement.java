package io.whence.command.importing.trello.staging;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of an export, in which nothing is certain: what is not of the kind that is asked for counts as not there. */
public record ExportElement(JsonNode node) {

    private static final int ID_MAX = 100;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** A part of it, which is empty when there is none. */
    public ExportElement at(String name) {
        return new ExportElement(node.path(name));
    }

    public boolean has(String name) {
        return node.has(name);
    }

    /** Whether there is something to it: not null, not false, not empty. */
    public boolean holds(String name) {
        var part = node.path(name);
        return part.isContainer() ? !part.isEmpty() : !part.isMissingNode() && !part.isNull() && part.asBoolean(true);
    }

    public Set<String> names() {
        return new LinkedHashSet<>(node.propertyNames());
    }

    public @Nullable String text(String name) {
        var part = node.path(name);
        return part.isString() ? part.stringValue() : null;
    }

    /** A text that says something. */
    public @Nullable String words(String name) {
        var text = text(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** A text that can name something. */
    public @Nullable String id(String name) {
        var text = words(name);
        return text == null || text.length() > ID_MAX || text.indexOf('\0') >= 0 ? null : text;
    }

    public @Nullable Double number(String name) {
        var part = node.path(name);
        return part.isNumber() && Double.isFinite(part.doubleValue()) ? Double.valueOf(part.doubleValue()) : null;
    }

    public @Nullable Boolean flag(String name) {
        var part = node.path(name);
        return part.isBoolean() ? Boolean.valueOf(part.booleanValue()) : null;
    }

    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    public @Nullable Instant time(String name) {
        var text = text(name);
        try {
            var time = text == null ? null : Instant.parse(text);
            return time == null || time.isBefore(EARLIEST) || !time.isBefore(LATEST) ? null : time;
        } catch (DateTimeException e) {
            return null;
        }
    }

    public List<ExportElement> each(String name) {
        var elements = new ArrayList<ExportElement>();
        var part = node.path(name);
        if (part.isArray()) {
            part.forEach(element -> elements.add(new ExportElement(element)));
        }
        return elements;
    }

    /** The ids in a list of nothing else. */
    public List<String> ids(String name) {
        var ids = new ArrayList<String>();
        for (ExportElement element : each(name)) {
            if (element.node.isString() && element.node.stringValue().length() <= ID_MAX) {
                ids.add(element.node.stringValue());
            }
        }
        return ids;
    }
}
