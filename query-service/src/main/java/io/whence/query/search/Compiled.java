package io.whence.query.search;

import io.whence.query.search.language.Expression;
import io.whence.query.search.language.Expression.All;
import io.whence.query.search.language.Expression.Any;
import io.whence.query.search.language.Expression.AssignedTo;
import io.whence.query.search.language.Expression.By;
import io.whence.query.search.language.Expression.Created;
import io.whence.query.search.language.Expression.InTeam;
import io.whence.query.search.language.Expression.Is;
import io.whence.query.search.language.Expression.Not;
import io.whence.query.search.language.Expression.OnBoard;
import io.whence.query.search.language.Expression.Phrase;
import io.whence.query.search.language.Expression.Scored;
import io.whence.query.search.language.Expression.Tagged;
import io.whence.query.search.language.Expression.Updated;
import io.whence.query.search.language.Expression.Word;
import io.whence.query.search.language.Trait;
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
record Compiled(Query query, boolean scored) {

    /** What has the facts that a query asks for; texts have few of them themselves. */
    interface Facts {
        Query of(Query facts);
    }

    /** What an expression asks for; nothing at all where it has words, and none that can be looked for. */
    static Compiled of(Expression expression, Names names, Facts facts) {
        if (expression instanceof All(var parts) && parts.isEmpty()) {
            return filter(new MatchAllDocsQuery());
        }
        return new Compiler(names, facts).compile(expression).orElseGet(() -> filter(new MatchNoDocsQuery()));
    }

    private static Compiled filter(Query query) {
        return new Compiled(query, false);
    }

    private record Compiler(Names names, Facts facts) {

        /** Empty for what there is nothing to look for. */
        Optional<Compiled> compile(Expression expression) {
            return switch (expression) {
                case All(var parts) -> all(parts);
                case Any(var parts) -> any(parts);
                case Not(var part) -> compile(part).map(Compiler::not);
                case Word word -> Words.query(word).map(query -> new Compiled(query, true));
                case Phrase phrase -> Words.query(phrase).map(query -> new Compiled(query, true));
                case Tagged(var tag) -> is(SearchLayout.TAG, tag);
                case By(var author) -> one(SearchLayout.AUTHOR, names.member(author));
                case InTeam(var team) -> one(SearchLayout.TEAM, names.team(team));
                case AssignedTo(var member) -> one(SearchLayout.ASSIGNEE, names.member(member));
                case OnBoard(var board) -> oneOf(SearchLayout.BOARD, names.boards(board));
                case Is(var trait) -> trait(trait);
                case Scored(var from, var to) ->
                    fact(between(
                            SearchLayout.VOTES,
                            from == null ? Long.MIN_VALUE : from,
                            to == null ? Long.MAX_VALUE : to));
                case Created(var from, var until) -> Optional.of(filter(during(SearchLayout.CREATED, from, until)));
                case Updated(var from, var until) -> fact(during(SearchLayout.UPDATED, from, until));
            };
        }

        private Optional<Compiled> all(List<Expression> parts) {
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
            return isEmpty ? Optional.empty() : Optional.of(new Compiled(all.build(), scored));
        }

        private Optional<Compiled> any(List<Expression> parts) {
            var found =
                    parts.stream().map(this::compile).flatMap(Optional::stream).toList();
            var any = new BooleanQuery.Builder();
            found.forEach(part -> any.add(part.scored() ? part.query() : unscored(part.query()), Occur.SHOULD));
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Compiled(any.build(), found.stream().anyMatch(Compiled::scored)));
        }

        private static Query unscored(Query query) {
            return new BoostQuery(new ConstantScoreQuery(query), 0);
        }

        private static Compiled not(Compiled part) {
            return filter(new BooleanQuery.Builder()
                    .add(new MatchAllDocsQuery(), Occur.FILTER)
                    .add(part.query(), Occur.MUST_NOT)
                    .build());
        }

        private static Optional<Compiled> trait(Trait trait) {
            return switch (trait) {
                case QUESTION -> is(SearchLayout.KIND, Kind.QUESTION.wire());
                case ANSWER -> is(SearchLayout.KIND, Kind.ANSWER.wire());
                case COMMENT -> is(SearchLayout.KIND, Kind.COMMENT.wire());
                case TASK -> is(SearchLayout.KIND, Kind.TASK.wire());
                case OPEN, CLOSED, DONE, ARCHIVED, ACCEPTED, BLOCKED, DELETED, HAS_ACCEPTED, HAS_ANSWERS ->
                    is(SearchLayout.TRAIT, trait.name());
            };
        }

        private static Optional<Compiled> is(String field, String value) {
            return Optional.of(filter(new TermQuery(new Term(field, value))));
        }

        private static Optional<Compiled> one(String field, Optional<String> value) {
            return value.isPresent() ? is(field, value.get()) : Optional.of(filter(new MatchNoDocsQuery()));
        }

        private static Optional<Compiled> oneOf(String field, Collection<String> values) {
            return Optional.of(filter(
                    new TermInSetQuery(field, values.stream().map(BytesRef::new).toList())));
        }

        private Optional<Compiled> fact(Query query) {
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
