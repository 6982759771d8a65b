package io.whence.query.search.language;

/**
 * A whole search as it was written.
 *
 * @param inHistory whether it goes for wordings that were edited away, instead of for what is there now
 */
public record ParsedQuery(SearchExpression expression, boolean inHistory) {

    /**
     * Reads a query.
     *
     * @throws io.whence.platform.web.RequestProblemException 400 {@code bad-query}, with the position of the character that cannot be read
     */
    public static ParsedQuery parse(String query) {
        return new SearchQueryParser(query).parse();
    }

    /** Whether it says anything of what is written. */
    public boolean hasWords() {
        return expression.hasWords();
    }

    /** As it could have been written: reading it gives the same search. */
    public String text() {
        return SearchQueryWriter.text(this);
    }
}
