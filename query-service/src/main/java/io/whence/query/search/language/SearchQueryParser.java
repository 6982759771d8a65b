package io.whence.query.search.language;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.language.SearchExpression.All;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.Ending;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.Phrase;
import io.whence.query.search.language.SearchExpression.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one query, by recursive descent over its characters:
 *
 * <pre>
 * query  = both { "OR" both }
 * both   = part { part }
 * part   = [ "-" ] ( "(" query ")" | phrase | operator ":" value | word [ "*" ] )
 * </pre>
 *
 * What no operator has the name of, as in {@code http://}, is a word, and so is what begins with two dashes.
 */
final class SearchQueryParser {

    static final int MAX_LENGTH = 1_000;
    private static final int MAX_TERMS = 64;
    private static final int MAX_DEPTH = 16;
    private static final int PREFIX_MIN = 2;

    private final String query;
    private int at;
    private int depth;
    private int terms;
    private boolean inHistory;

    SearchQueryParser(String query) {
        this.query = query;
    }

    ParsedQuery parse() {
        if (query.length() > MAX_LENGTH) {
            throw RequestProblemException.badQuery(MAX_LENGTH, "A query has at most " + MAX_LENGTH + " characters.");
        }
        skipSpace();
        var expression = isAtEnd() ? new All(List.of()) : either();
        if (!isAtEnd()) {
            throw RequestProblemException.badQuery(at, "This parenthesis closes nothing.");
        }
        return new ParsedQuery(expression, inHistory);
    }

    private SearchExpression either() {
        var parts = new ArrayList<SearchExpression>();
        parts.add(both());
        while (isAtOr()) {
            int or = at;
            at += 2;
            skipSpace();
            if (isAtEnd() || isAt(')') || isAtOr()) {
                throw RequestProblemException.badQuery(or, "OR needs something on both sides.");
            }
            parts.add(both());
        }
        return Any.of(parts);
    }

    private SearchExpression both() {
        if (isAtOr()) {
            throw RequestProblemException.badQuery(at, "OR needs something on both sides.");
        }
        var parts = new ArrayList<SearchExpression>();
        while (!isAtEnd() && !isAt(')') && !isAtOr()) {
            part().ifPresent(parts::add);
            skipSpace();
        }
        return All.of(parts);
    }

    /** Empty for what says something of the search as a whole. */
    private Optional<SearchExpression> part() {
        if (++terms > MAX_TERMS) {
            throw RequestProblemException.badQuery(at, "A query has at most " + MAX_TERMS + " terms.");
        }
        if (isNegated()) {
            int dash = at++;
            return Optional.of(Not.of(positive(false)
                    .orElseThrow(() -> RequestProblemException.badQuery(dash, "in:history cannot be excluded."))));
        }
        return positive(true);
    }

    /** Two dashes begin an option of a command, one before a space is punctuation. */
    private boolean isNegated() {
        return isAt('-')
                && at + 1 < query.length()
                && query.charAt(at + 1) != '-'
                && query.charAt(at + 1) != ')'
                && !Character.isWhitespace(query.charAt(at + 1));
    }

    private Optional<SearchExpression> positive(boolean canBeTyping) {
        if (isAt('(')) {
            return Optional.of(group());
        }
        if (isAt('"')) {
            return Optional.of(new Phrase(quoted()));
        }
        int begin = at;
        var word = word();
        var operator = SearchOperator.of(word);
        return operator.isPresent()
                ? operator(operator.get(), begin)
                : Optional.of(word(word, begin, canBeTyping && isAtEnd()));
    }

    private SearchExpression group() {
        int open = at++;
        if (++depth > MAX_DEPTH) {
            throw RequestProblemException.badQuery(open, "Parentheses go at most " + MAX_DEPTH + " deep.");
        }
        skipSpace();
        if (isAt(')')) {
            throw RequestProblemException.badQuery(at, "There is nothing between these parentheses.");
        }
        boolean before = inHistory;
        var within = isAtEnd() ? null : either();
        if (within == null || isAtEnd()) {
            throw RequestProblemException.badQuery(open, "This parenthesis is not closed.");
        }
        if (inHistory != before) {
            throw RequestProblemException.badQuery(
                    open, "in:history is said of the whole query, outside of parentheses.");
        }
        at++;
        depth--;
        return within;
    }

    private Optional<SearchExpression> operator(SearchOperator operator, int begin) {
        int valueAt = begin + operator.length();
        at = valueAt;
        var value = isAt('"') ? quoted() : word();
        if (value.isBlank()) {
            throw RequestProblemException.badQuery(valueAt, operator.word() + ": needs a value right after the colon.");
        }
        if (operator == SearchOperator.IN) {
            if (!value.equals("history")) {
                throw RequestProblemException.badQuery(valueAt, "in: is followed by history.");
            }
            inHistory = true;
            return Optional.empty();
        }
        return Optional.of(operator.read(value, valueAt));
    }

    private static Word word(String text, int begin, boolean typing) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '*') {
            end--;
        }
        if (text.startsWith("*")) {
            throw RequestProblemException.badQuery(
                    begin, "A word cannot begin with *; to look for the character, quote it.");
        }
        if (end == text.length()) {
            return new Word(text, typing && characters(text) >= PREFIX_MIN ? Ending.TYPING : Ending.HERE);
        }
        if (characters(text.substring(0, end)) < PREFIX_MIN) {
            throw RequestProblemException.badQuery(
                    begin + end, "* comes after at least " + PREFIX_MIN + " letters or digits.");
        }
        return new Word(text.substring(0, end), Ending.OPEN);
    }

    private static long characters(String text) {
        return text.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /** Up to a space, a quotation mark, or a parenthesis that the word did not open itself. */
    private String word() {
        int begin = at;
        int open = 0;
        while (!isAtEnd() && !Character.isWhitespace(query.charAt(at)) && !isAt('"')) {
            if (isAt(')') && --open < 0) {
                break;
            }
            open += isAt('(') ? 1 : 0;
            at++;
        }
        return query.substring(begin, at);
    }

    private String quoted() {
        int open = at++;
        var text = new StringBuilder();
        while (!isAtEnd() && !isAt('"')) {
            if (isAt('\\') && at + 1 < query.length() && "\\\"".indexOf(query.charAt(at + 1)) >= 0) {
                at++;
            }
            text.append(query.charAt(at++));
        }
        if (isAtEnd()) {
            throw RequestProblemException.badQuery(open, "This quotation mark is not closed.");
        }
        at++;
        return text.toString();
    }

    private boolean isAtOr() {
        int end = at + 2;
        return query.startsWith("OR", at)
                && (end == query.length()
                        || Character.isWhitespace(query.charAt(end))
                        || query.charAt(end) == '('
                        || query.charAt(end) == ')');
    }

    private boolean isAt(char c) {
        return at < query.length() && query.charAt(at) == c;
    }

    private boolean isAtEnd() {
        return at == query.length();
    }

    private void skipSpace() {
        while (!isAtEnd() && Character.isWhitespace(query.charAt(at))) {
            at++;
        }
    }
}
