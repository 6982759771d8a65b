package io.whence.command.importing.stackexchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tags of a question, in both spellings a dump may use: {@code <a><b>} and {@code |a|b|}. */
final class TagListParser {

    private static final String BREAKS = "[<>|]+";

    private TagListParser() {}

    static List<String> of(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split(BREAKS, -1))
                        .filter(tag -> !tag.isBlank())
                        .distinct()
                        .toList();
    }
}
