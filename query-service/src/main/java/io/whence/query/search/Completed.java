package io.whence.query.search;

import io.whence.query.search.language.Expression;
import io.whence.query.search.language.Expression.All;
import io.whence.query.search.language.Expression.Any;
import io.whence.query.search.language.Expression.Atom;
import io.whence.query.search.language.Expression.Ending;
import io.whence.query.search.language.Expression.Not;
import io.whence.query.search.language.Expression.Word;
import io.whence.query.search.text.Analysis;
import java.util.Collection;
import java.util.stream.Stream;

/** What was asked for, with every word that goes on replaced by the words it goes on to in some documents: these can be shown. */
record Completed(Collection<TextDocument> documents) {

    private static final int WORDS_MAX = 32;
    private static final int READ_MAX = 10_000;

    Expression of(Expression expression) {
        return switch (expression) {
            case All(var parts) -> new All(parts.stream().map(this::of).toList());
            case Any(var parts) -> new Any(parts.stream().map(this::of).toList());
            case Word word when word.ending() != Ending.HERE -> of(word);
            case Not _, Atom _ -> expression;
        };
    }

    private Expression of(Word word) {
        var begun = Analysis.words(word.text());
        var whole = new Word(word.text(), Ending.HERE);
        if (begun.isEmpty()) {
            return whole;
        }
        var words = documents.stream()
                .flatMap(Completed::texts)
                .flatMap(text -> Analysis.words(text).stream())
                .filter(found -> found.startsWith(begun.getLast()))
                .distinct()
                .limit(WORDS_MAX)
                .map(found -> (Expression) new Word(found, Ending.HERE));
        return new Any(Stream.concat(Stream.of(whole), words).toList());
    }

    private static Stream<String> texts(TextDocument document) {
        var title = document.text().title();
        var body = SearchLayout.body(document);
        var begin = body.substring(0, Math.min(READ_MAX, body.length()));
        return title == null ? Stream.of(begin) : Stream.of(title, begin);
    }
}
