package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.language.SearchExpression;
import io.whence.query.search.language.SearchExpression.All;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.Atom;
import io.whence.query.search.language.SearchExpression.Ending;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.Word;
import io.whence.query.search.text.SearchTextAnalysis;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The completion of what was asked for, with every word that goes on replaced by the words it goes on to in some documents: these
 * can be shown.
 */
record PrefixCompletion(Collection<SearchTextDocument> documents) {

    private static final int WORDS_MAX = 32;
    private static final int READ_MAX = 10_000;

    SearchExpression of(SearchExpression expression) {
        return switch (expression) {
            case All(var parts) -> new All(parts.stream().map(this::of).toList());
            case Any(var parts) -> new Any(parts.stream().map(this::of).toList());
            case Word word when word.ending() != Ending.HERE -> of(word);
            case Not _, Atom _ -> expression;
        };
    }

    private SearchExpression of(Word word) {
        var begun = SearchTextAnalysis.words(word.text());
        var whole = new Word(word.text(), Ending.HERE);
        if (begun.isEmpty()) {
            return whole;
        }
        var words = documents.stream()
                .flatMap(PrefixCompletion::texts)
                .flatMap(text -> SearchTextAnalysis.words(text).stream())
                .filter(found -> found.startsWith(begun.getLast()))
                .distinct()
                .limit(WORDS_MAX)
                .map(found -> (SearchExpression) new Word(found, Ending.HERE));
        return new Any(Stream.concat(Stream.of(whole), words).toList());
    }

    private static Stream<String> texts(SearchTextDocument document) {
        var title = document.text().title();
        var body = SearchDocumentLayout.body(document);
        var begin = body.substring(0, Math.min(READ_MAX, body.length()));
        return title == null ? Stream.of(begin) : Stream.of(title, begin);
    }
}
