package io.whence.query.search.language;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.AssignedTo;
import io.whence.query.search.language.SearchExpression.By;
import io.whence.query.search.language.SearchExpression.Created;
import io.whence.query.search.language.SearchExpression.InTeam;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchExpression.OfKind;
import io.whence.query.search.language.SearchExpression.OnBoard;
import io.whence.query.search.language.SearchExpression.Tagged;
import io.whence.query.search.language.SearchExpression.Updated;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The operators that can stand before a colon. */
enum SearchOperator {
    TAG,
    AUTHOR,
    TEAM,
    IS,
    HAS,
    SCORE,
    CREATED,
    UPDATED,
    ASSIGNEE,
    BOARD,
    IN;

    /** The one a word begins with; empty for a word that merely has a colon in it. */
    static Optional<SearchOperator> of(String word) {
        return Arrays.stream(values())
                .filter(operator -> word.startsWith(operator.word() + ":"))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With its colon. */
    int length() {
        return name().length() + 1;
    }

    /** Reads the value that began at a position. */
    SearchExpression read(String value, int at) {
        return switch (this) {
            case TAG -> new Tagged(whole(value, at).toLowerCase(Locale.ROOT));
            case AUTHOR -> new By(whole(value, at));
            case TEAM -> new InTeam(whole(value, at));
            case ASSIGNEE -> new AssignedTo(whole(value, at));
            case BOARD -> new OnBoard(whole(value, at));
            case IS, HAS -> anyOf(value, at);
            case SCORE -> RangeParser.score(value, at);
            case CREATED -> {
                var span = RangeParser.span(value, at);
                yield new Created(span.from(), span.until());
            }
            case UPDATED -> {
                var span = RangeParser.span(value, at);
                yield new Updated(span.from(), span.until());
            }
            case IN -> throw new IllegalStateException("in: is not about a single thing");
        };
    }

    private String whole(String value, int at) {
        int wildcard = value.indexOf('*');
        if (wildcard >= 0) {
            throw RequestProblemException.badQuery(at + wildcard, word() + ": takes no wildcards.");
        }
        return value.startsWith("@") && (this == AUTHOR || this == ASSIGNEE) ? value.substring(1) : value;
    }

    private SearchExpression anyOf(String value, int at) {
        var any = new ArrayList<SearchExpression>();
        int begin = at;
        for (var word : value.split("\\|", -1)) {
            any.add(kindOrTrait(word, begin));
            begin += word.length() + 1;
        }
        return Any.of(any);
    }

    private SearchExpression kindOrTrait(String word, int at) {
        return kinds().filter(kind -> kind.wire().equals(word))
                .<SearchExpression>map(OfKind::new)
                .findAny()
                .or(() -> SearchTrait.of(word(), word).map(Is::new))
                .orElseThrow(() -> RequestProblemException.badQuery(
                        at, word() + ": is followed by one of " + String.join(", ", words()) + "."));
    }

    private List<String> words() {
        return Stream.concat(kinds().map(SearchKind::wire), SearchTrait.words(word()))
                .toList();
    }

    private Stream<SearchKind> kinds() {
        return this == IS ? SearchKind.hits() : Stream.empty();
    }
}
