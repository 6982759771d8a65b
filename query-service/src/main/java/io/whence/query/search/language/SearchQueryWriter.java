package io.whence.query.search.language;

import io.whence.query.search.language.SearchExpression.All;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.AssignedTo;
import io.whence.query.search.language.SearchExpression.Atom;
import io.whence.query.search.language.SearchExpression.By;
import io.whence.query.search.language.SearchExpression.Created;
import io.whence.query.search.language.SearchExpression.Ending;
import io.whence.query.search.language.SearchExpression.InTeam;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.OfKind;
import io.whence.query.search.language.SearchExpression.OnBoard;
import io.whence.query.search.language.SearchExpression.Phrase;
import io.whence.query.search.language.SearchExpression.Scored;
import io.whence.query.search.language.SearchExpression.Tagged;
import io.whence.query.search.language.SearchExpression.Updated;
import io.whence.query.search.language.SearchExpression.Word;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A writer of searches as somebody could have typed them. */
final class SearchQueryWriter {

    private SearchQueryWriter() {}

    static String text(ParsedQuery asked) {
        var text = (asked.inHistory() ? "in:history " : "") + bare(asked.expression());
        return endsInTyping(asked.expression()) ? text : text + " ";
    }

    private static boolean endsInTyping(SearchExpression expression) {
        return switch (expression) {
            case All(var parts) -> !parts.isEmpty() && endsInTyping(parts.getLast());
            case Any(var parts) -> endsInTyping(parts.getLast());
            case Word word -> word.ending() == Ending.TYPING;
            case Not _, Atom _ -> false;
        };
    }

    /** At the top, where nothing needs to be held together. */
    private static String bare(SearchExpression expression) {
        return switch (expression) {
            case Any(var parts) -> parts.stream().map(SearchQueryWriter::within).collect(Collectors.joining(" OR "));
            case All(var parts) ->
                parts.stream().map(SearchQueryWriter::grouped).collect(Collectors.joining(" "));
            case Not _, Atom _ -> grouped(expression);
        };
    }

    /** What stands beside an OR, which binds less than what stands side by side. */
    private static String within(SearchExpression expression) {
        return expression instanceof All(var parts)
                ? parts.stream().map(SearchQueryWriter::grouped).collect(Collectors.joining(" "))
                : grouped(expression);
    }

    private static String grouped(SearchExpression expression) {
        return switch (expression) {
            case All _, Any _ -> "(" + bare(expression) + ")";
            case Not(Word word) when word.text().startsWith("-") -> "-(" + grouped(word) + ")";
            case Not(var part) -> "-" + grouped(part);
            case Word(var text, var ending) -> ending == Ending.OPEN ? text + "*" : text;
            case Phrase(var text) -> quoted(text);
            case Tagged(var tag) -> "tag:" + quoted(tag);
            case By(var author) -> "author:" + quoted(author);
            case InTeam(var team) -> "team:" + quoted(team);
            case OfKind(var kind) -> "is:" + kind.wire();
            case Is(var trait) -> trait.text();
            case Scored(var from, var to) -> "score:" + bound(from) + ".." + bound(to);
            case Created(var from, var until) -> "created:" + bound(from) + ".." + bound(last(until));
            case Updated(var from, var until) -> "updated:" + bound(from) + ".." + bound(last(until));
            case AssignedTo(var member) -> "assignee:" + quoted(member);
            case OnBoard(var board) -> "board:" + quoted(board);
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String bound(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static @Nullable Instant last(@Nullable Instant until) {
        return until == null ? null : until.minusMillis(1);
    }
}
