package io.whence.api.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Text somebody wrote, as Markdown source. A type of its own, so that it can be told apart from every other string: it is
 * what may one day have to be encrypted or erased, and it never belongs in a log file.
 */
public record MarkdownText(@JsonValue String source) {

    @JsonCreator
    public MarkdownText {}

    @Override
    public String toString() {
        return "Markdown[" + source.length() + " characters]";
    }
}
