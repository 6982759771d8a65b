package io.whence.query.search.document;

import io.whence.query.search.document.SearchText.Stretch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A tracker of sentences through the revisions of a text: one that is merely moved was neither removed nor written anew. */
public final class PassageTracker {

    private static final Pattern BETWEEN = Pattern.compile("\\R|(?<=[.!?…])\\s+|(?<=[。！？])");

    private PassageTracker() {}

    /** A revision with what is no longer in it. */
    public record Revised(SearchText text, List<Gone> gone) {}

    /** Words that were removed together, and had come together. */
    public record Gone(RevisionRef introduced, @Nullable String title, String body) {}

    /** The sentences of a text, each once, without those that are blank. */
    static List<String> of(String body) {
        return BETWEEN.splitAsStream(body)
                .map(String::strip)
                .filter(passage -> !passage.isEmpty())
                .distinct()
                .toList();
    }

    /** A text after it was saved with other words. */
    public static Revised revise(SearchText before, @Nullable String title, String body, RevisionRef saved) {
        var known = sources(before);
        var now = new LinkedHashMap<String, RevisionRef>();
        of(body).forEach(passage -> now.put(passage, known.getOrDefault(passage, saved)));
        boolean sameTitle = Objects.equals(before.title(), title);
        var text = new SearchText(title, body, sameTitle ? before.titled() : saved, stretches(now));
        return new Revised(text, gone(before, sameTitle, known, now));
    }

    private static Map<String, RevisionRef> sources(SearchText text) {
        var sources = new LinkedHashMap<String, RevisionRef>();
        var passages = of(text.body()).iterator();
        for (var stretch : text.stretches()) {
            for (int i = 0; i < stretch.passages() && passages.hasNext(); i++) {
                sources.put(passages.next(), stretch.saved());
            }
        }
        return sources;
    }

    private static List<Stretch> stretches(Map<String, RevisionRef> sources) {
        var stretches = new ArrayList<Stretch>();
        for (var saved : sources.values()) {
            var last = stretches.isEmpty() ? null : stretches.getLast();
            if (last != null && last.saved().equals(saved)) {
                stretches.set(stretches.size() - 1, new Stretch(saved, last.passages() + 1));
            } else {
                stretches.add(new Stretch(saved, 1));
            }
        }
        return stretches;
    }

    private static List<Gone> gone(
            SearchText before, boolean sameTitle, Map<String, RevisionRef> known, Map<String, RevisionRef> now) {
        var bodies = new LinkedHashMap<RevisionRef, List<String>>();
        if (!sameTitle && before.titled() != null) {
            bodies.put(before.titled(), new ArrayList<>());
        }
        known.forEach((passage, saved) -> {
            if (!now.containsKey(passage)) {
                bodies.computeIfAbsent(saved, _ -> new ArrayList<>()).add(passage);
            }
        });
        return bodies.entrySet().stream()
                .map(entry -> new Gone(
                        entry.getKey(),
                        !sameTitle && entry.getKey().equals(before.titled()) ? before.title() : null,
                        String.join("\n", entry.getValue())))
                .toList();
    }
}
