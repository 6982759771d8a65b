package io.whence.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Something that somebody wrote, and how others would look for it. */
record Sentence(String text) {

    private static final int QUERY_MAX = 900;
    private static final int WORDS_MIN = 3;
    private static final int WORDS_MAX = 60;
    private static final int LONG_WORD = 7;

    /** Any one of a text, of several words where there is one. */
    static Sentence of(String text, Random random) {
        var sentences = Arrays.stream(text.split("\\R|(?<=[.!?])\\s+"))
                .map(Sentence::new)
                .filter(sentence -> sentence.split().size() >= WORDS_MIN)
                .toList();
        return sentences.isEmpty() ? new Sentence(text) : sentences.get(random.nextInt(sentences.size()));
    }

    /** Letter by letter. */
    String quoted() {
        var whole = text.length() <= QUERY_MAX ? text : text.substring(0, text.lastIndexOf(' ', QUERY_MAX));
        return '"' + whole.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Without anything that could be taken for more than a word; the space at the end says that the last one is whole. */
    String words() {
        return String.join(" ", split().stream().limit(WORDS_MAX).toList()) + " ";
    }

    /** The beginning of a long word in it, as it is being typed. */
    Optional<String> begun() {
        return longWords().findFirst().map(word -> word.substring(0, word.length() - 2));
    }

    /** A long word in it with two letters the wrong way round. */
    Optional<String> misspelt() {
        return longWords()
                .filter(word -> word.charAt(3) != word.charAt(4))
                .findFirst()
                .map(word -> word.substring(0, 3) + word.charAt(4) + word.charAt(3) + word.substring(5) + " ");
    }

    private Stream<String> longWords() {
        return split().stream().filter(word -> word.length() >= LONG_WORD && word.matches("[a-z]+"));
    }

    private List<String> split() {
        return Arrays.stream(text.split("[^\\p{L}\\p{M}\\p{N}_]+"))
                .filter(word -> !word.matches("_*|OR"))
                .toList();
    }
}
