package io.whence.query.search.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.platform.web.RequestProblemException;
import io.whence.query.search.language.SearchExpression.All;
import io.whence.query.search.language.SearchExpression.Any;
import io.whence.query.search.language.SearchExpression.AssignedTo;
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
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SearchQueryParserTest {

    record Row(String query, SearchExpression expression) {}

    static Stream<Row> queries() {
        return Stream.of(
                new Row("", new All(List.of())),
                new Row("  ", new All(List.of())),
                new Row("lock ", word("lock")),
                new Row("lock", new Word("lock", Ending.TYPING)),
                new Row("x", word("x")),
                new Row("lock file ", all(word("lock"), word("file"))),
                new Row("loc* ", new Word("loc", Ending.OPEN)),
                new Row("\"lock file\"", new Phrase("lock file")),
                new Row("\"say \\\"no\\\"\"", new Phrase("say \"no\"")),
                new Row("-lock", new Not(word("lock"))),
                new Row("-\"lock file\"", new Not(new Phrase("lock file"))),
                new Row("-(a b)", new Not(all(word("a"), word("b")))),
                new Row("-(-a)", word("a")),
                new Row("--dry-run ", word("--dry-run")),
                new Row("a - b", all(word("a"), word("-"), word("b"))),
                new Row("a OR b", any(word("a"), word("b"))),
                new Row("a b OR c d ", any(all(word("a"), word("b")), all(word("c"), word("d")))),
                new Row("a (b OR c)", all(word("a"), any(word("b"), word("c")))),
                new Row("or ORDER ", all(word("or"), word("ORDER"))),
                new Row("main(args) ", word("main(args)")),
                new Row("(call foo())", all(word("call"), word("foo()"))),
                new Row("FooBar.baz_qux ", word("FooBar.baz_qux")),
                new Row("ORA-00942 ", word("ORA-00942")),
                new Row("http://a.b/c?d ", word("http://a.b/c?d")),
                new Row("a*b ", word("a*b")),
                new Row("tag:c++", new Tagged("c++")),
                new Row("tag:Java", new Tagged("java")),
                new Row("-tag:java", new Not(new Tagged("java"))),
                new Row("author:@ben", new By("ben")),
                new Row("team:core", new InTeam("core")),
                new Row("is:question|answer", any(new OfKind(SearchKind.QUESTION), new OfKind(SearchKind.ANSWER))),
                new Row("is:accepted", new Is(SearchTrait.ACCEPTED)),
                new Row("is:blocked", new Is(SearchTrait.BLOCKED)),
                new Row("has:accepted", new Is(SearchTrait.HAS_ACCEPTED)),
                new Row("score:3..", new Scored(3L, null)),
                new Row("score:..-3", new Scored(null, -3L)),
                new Row("score:-1..5", new Scored(-1L, 5L)),
                new Row("score:7", new Scored(7L, 7L)),
                new Row(
                        "created:2020-01..2020-06",
                        new Created(Instant.parse("2020-01-01T00:00:00Z"), Instant.parse("2020-07-01T00:00:00Z"))),
                new Row("created:2020..", new Created(Instant.parse("2020-01-01T00:00:00Z"), null)),
                new Row("updated:..2020-02-28", new Updated(null, Instant.parse("2020-02-29T00:00:00Z"))),
                new Row(
                        "updated:2020-02-28T10:00:00+01:00",
                        new Updated(Instant.parse("2020-02-28T09:00:00Z"), Instant.parse("2020-02-28T09:00:00.001Z"))),
                new Row("assignee:ada", new AssignedTo("ada")),
                new Row("board:\"Release 2\"", new OnBoard("Release 2")));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void reads(Row row) {
        assertThat(ParsedQuery.parse(row.query)).isEqualTo(new ParsedQuery(row.expression, false));
    }

    @ParameterizedTest
    @CsvSource({"in:history lock ", "lock in:history ", "(lock) in:history"})
    void reads_that_history_is_meant(String query) {
        assertThat(ParsedQuery.parse(query + " ")).isEqualTo(new ParsedQuery(word("lock"), true));
    }

    record Wrong(String query, int position) {}

    static Stream<Wrong> unreadable() {
        return Stream.of(
                new Wrong("a (b", 2),
                new Wrong("(", 0),
                new Wrong("a )", 2),
                new Wrong("()", 1),
                new Wrong("a \"b c", 2),
                new Wrong("a OR", 2),
                new Wrong("OR a", 0),
                new Wrong("a OR OR b", 2),
                new Wrong("(a OR)", 3),
                new Wrong("*", 0),
                new Wrong("a *bc", 2),
                new Wrong("a*", 1),
                new Wrong("tag:", 4),
                new Wrong("tag: java", 4),
                new Wrong("tag:\"\"", 4),
                new Wrong("tag:ja*", 6),
                new Wrong("is:bug", 3),
                new Wrong("is:open|bug", 8),
                new Wrong("has:all", 4),
                new Wrong("score:many", 6),
                new Wrong("score:..", 6),
                new Wrong("score:3..x", 9),
                new Wrong("score:99999999999", 6),
                new Wrong("created:2020-13", 8),
                new Wrong("created:2020..2021-02-30", 14),
                new Wrong("updated:yesterday", 8),
                new Wrong("in:future", 3),
                new Wrong("-in:history", 0),
                new Wrong("(a in:history)", 0),
                new Wrong("(".repeat(17) + "a" + ")".repeat(17), 16),
                new Wrong("a ".repeat(65), 128),
                new Wrong("a".repeat(1_001), 1_000));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void points_at_what_it_cannot_read(Wrong wrong) {
        assertThatThrownBy(() -> ParsedQuery.parse(wrong.query))
                .isInstanceOfSatisfying(RequestProblemException.class, problem -> {
                    assertThat(problem.code()).isEqualTo("bad-query");
                    assertThat(problem.position()).isEqualTo(wrong.position);
                });
    }

    @Property(tries = 5_000)
    void reads_anything_or_says_where_it_cannot(@ForAll("typed") String query) {
        try {
            ParsedQuery.parse(query);
        } catch (RequestProblemException problem) {
            assertThat(problem.code()).isEqualTo("bad-query");
            assertThat(problem.position()).isBetween(0, query.length());
        }
    }

    @Property(tries = 2_000)
    void reads_what_it_wrote(@ForAll("expressions") SearchExpression expression, @ForAll boolean inHistory) {
        var asked = new ParsedQuery(expression, inHistory);
        assertThat(ParsedQuery.parse(asked.text())).as(asked.text()).isEqualTo(asked);
    }

    @Provide
    Arbitrary<String> typed() {
        var pieces = Arbitraries.of(
                "(",
                ")",
                "\"",
                "-",
                "--",
                "*",
                " ",
                "OR",
                "tag:",
                "is:",
                "open",
                "|",
                "score:",
                "..",
                "3",
                "created:",
                "2020-01",
                "in:",
                "history",
                "foo",
                "\\",
                ":",
                "ü",
                "\uD83D",
                "\0",
                "updated:",
                "team:",
                "has:",
                "x");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }

    @Provide
    Arbitrary<SearchExpression> expressions() {
        return nested(3).tuple2().map(two -> SearchExpression.All.of(List.of(two.get1(), two.get2())));
    }

    private static Arbitrary<SearchExpression> nested(int deep) {
        if (deep == 0) {
            return simple();
        }
        var parts = Arbitraries.lazy(() -> nested(deep - 1)).list().ofMinSize(1).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(4, simple()),
                Tuple.of(1, parts.map(SearchExpression.All::of)),
                Tuple.of(1, parts.map(SearchExpression.Any::of)),
                Tuple.of(1, Arbitraries.lazy(() -> nested(deep - 1)).map(SearchExpression.Not::of)));
    }

    private static Arbitrary<SearchExpression> simple() {
        var words = Arbitraries.of("lock", "FooBar.baz_qux", "ORA-00942", "--dry-run", "foo()", "ü", "a:b", "x");
        var texts = Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(text -> !text.isBlank());
        var names = texts.filter(text -> text.indexOf('*') < 0 && !text.startsWith("@"));
        var numbers = Arbitraries.longs().between(-100, 100);
        var times =
                Arbitraries.longs().between(-10_000_000_000L, 100_000_000_000L).map(Instant::ofEpochMilli);
        return Arbitraries.oneOf(List.of(
                words.map(SearchQueryParserTest::word),
                words.map(text -> text.equals("ü") || text.equals("x") ? text + "y" : text)
                        .map(text -> new Word(text, Ending.OPEN)),
                Arbitraries.strings().ofMaxLength(12).map(Phrase::new),
                names.map(name -> new Tagged(name.toLowerCase(Locale.ROOT))),
                names.map(By::new),
                names.map(InTeam::new),
                names.map(AssignedTo::new),
                names.map(OnBoard::new),
                Arbitraries.of(SearchTrait.class).map(Is::new),
                Arbitraries.of(SearchKind.hits().toList()).map(OfKind::new),
                numbers.map(from -> new Scored(from, null)),
                numbers.map(to -> new Scored(null, to)),
                Combinators.combine(numbers, numbers).as(Scored::new),
                times.map(from -> new Created(from, null)),
                Combinators.combine(times, times).as(Updated::new)));
    }

    private static Word word(String text) {
        return new Word(text, Ending.HERE);
    }

    private static All all(SearchExpression... parts) {
        return new All(List.of(parts));
    }

    private static Any any(SearchExpression... parts) {
        return new Any(List.of(parts));
    }
}
