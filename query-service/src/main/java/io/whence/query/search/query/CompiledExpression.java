package io.whence.query.search.query;

import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.language.SearchExpression;
import io.whence.query.search.language.SearchExpression.All;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.AssignedTo;
import io.whence.query.search.language.SearchExpression.By;
import io.whence.query.search.language.SearchExpression.Created;
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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * An expression as Lucene takes it.
 *
 * @param scored whether findings differ in how good they are: operators only tell what is in from what is out
 */
record CompiledExpression(Query query, boolean scored) {

    /** What has the facts that a query asks for; texts have few of them themselves. */
    interface Facts {
        Query of(Query facts);
    }

    /** What an expression asks for; nothing at all where it has words, and none that can be looked for. */
    static CompiledExpression of(SearchExpression expression, QueryNames names, Facts facts) {
        if (expression instanceof All(var parts) && parts.isEmpty()) {
            return filter(new MatchAllDocsQuery());
        }
        return new Compiler(names, facts).compile(expression).orElseGet(() -> filter(new MatchNoDocsQuery()));
    }

    private static CompiledExpression filter(Query query) {
        return new CompiledExpression(query, false);
    }

    private record Compiler(QueryNames names, Facts facts) {

        /** Empty for what there is nothing to look for. */
        Optional<CompiledExpression> compile(SearchExpression expression) {
            return switch (expression) {
                case All(var parts) -> all(parts);
                case Any(var parts) -> any(parts);
                case Not(var part) -> compile(part).map(Compiler::not);
                case Word word -> WordQueryBuilder.query(word).map(query -> new CompiledExpression(query, true));
                case Phrase phrase -> WordQueryBuilder.query(phrase).map(query -> new CompiledExpression(query, true));
                case Tagged(var tag) -> is(SearchDocumentLayout.TAG, tag);
                case By(var author) -> one(SearchDocumentLayout.AUTHOR, names.member(author));
                case InTeam(var team) -> one(SearchDocumentLayout.TEAM, names.team(team));
                case AssignedTo(var member) -> one(SearchDocumentLayout.ASSIGNEE, names.member(member));
                case OnBoard(var board) -> oneOf(SearchDocumentLayout.BOARD, names.boards(board));
                case OfKind(var kind) -> is(SearchDocumentLayout.KIND, kind.wire());
                case Is(var trait) -> is(SearchDocumentLayout.TRAIT, trait.name());
                case Scored(var from, var to) ->
                    fact(between(
                            SearchDocumentLayout.VOTES,
                            from == null ? Long.MIN_VALUE : from,
                            to == null ? Long.MAX_VALUE : to));
                case Created(var from, var until) ->
                    Optional.of(filter(during(SearchDocumentLayout.CREATED, from, until)));
                case Updated(var from, var until) -> fact(during(SearchDocumentLayout.UPDATED, from, until));
            };
        }

        private Optional<CompiledExpression> all(List<SearchExpression> parts) {
            var all = new BooleanQuery.Builder();
            boolean scored = false;
            boolean isEmpty = true;
            for (var part : parts) {
                var compiled = compile(part);
                if (compiled.isPresent()) {
                    isEmpty = false;
                    scored |= compiled.get().scored();
                    all.add(compiled.get().query(), compiled.get().scored() ? Occur.MUST : Occur.FILTER);
                }
            }
            return isEmpty ? Optional.empty() : Optional.of(new CompiledExpression(all.build(), scored));
        }

        private Optional<CompiledExpression> any(List<SearchExpression> parts) {
            var found =
                    parts.stream().map(this::compile).flatMap(Optional::stream).toList();
            var any = new BooleanQuery.Builder();
            found.forEach(part -> any.add(part.scored() ? part.query() : unscored(part.query()), Occur.SHOULD));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            new CompiledExpression(any.build(), found.stream().anyMatch(CompiledExpression::scored)));
        }

        private static Query unscored(Query query) {
            return new BoostQuery(new ConstantScoreQuery(query), 0);
        }

        private static CompiledExpression not(CompiledExpression part) {
            return filter(new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.FILTER)
                    .add(part.query(), Occur.MUST_NOT)
                    .build());
        }

        private static Optional<CompiledExpression> is(String field, String value) {
            return Optional.of(filter(new TermQuery(new Term(field, value))));
        }

        private static Optional<CompiledExpression> one(String field, Optional<String> value) {
            return value.isPresent() ? is(field, value.get()) : Optional.of(filter(new MatchNoDocsQuery()));
        }

        private static Optional<CompiledExpression> oneOf(String field, Collection<String> values) {
            return Optional.of(filter(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList())));
        }

        private Optional<CompiledExpression> fact(Query query) {
            return Optional.of(filter(facts.of(query)));
        }

        private static Query during(String field, @Nullable Instant from, @Nullable Instant until) {
            return between(
                    field,
                    from == null ? Long.MIN_VALUE : from.toEpochMilli(),
                    until == null ? Long.MAX_VALUE : until.toEpochMilli() - 1);
        }

        private static Query between(String field, long from, long to) {
            return from > to ? new MatchNoDocsQuery() : LongField.newRangeQuery(field, from, to);
        }
    }
}
