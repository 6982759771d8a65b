package io.whence.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.RandomHistory;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.search.document.SearchDocument;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.fold.SearchProjection;
import io.whence.query.search.index.LuceneSearchIndex;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.language.SearchExpression.Is;
import io.whence.query.search.language.SearchExpression.Not;
import io.whence.query.search.language.SearchExpression.OfKind;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.language.SearchTrait;
import io.whence.query.search.query.Criterion;
import io.whence.query.search.query.Criterion.So;
import io.whence.query.search.query.IdPage;
import io.whence.query.search.query.SearchExecution;
import io.whence.query.search.query.SearchHits;
import io.whence.query.search.query.SearchHits.Finding;
import io.whence.query.search.query.SearchOrder;
import io.whence.query.search.query.TimeBoundedSearcher;
import io.whence.query.search.query.WordlessSelection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes with an index each: one followed the log event by event, the other was rebuilt from it. */
class SearchNodesTest {

    private static final int PAGE = 7;
    private static final SearchVisibility SIGHT = new SearchVisibility(
            Stream.of("core", "quiet")
                    .map(slug -> new VisibleTeam(TeamId.ofSlug(slug).value(), slug, slug, MemberRole.OWNER, 0))
                    .toList(),
            MemberId.ofHandle("ada").value());

    @TempDir
    static Path directory;

    private static LuceneSearchIndex followed;
    private static LuceneSearchIndex rebuilt;

    @BeforeAll
    static void build() {
        var history = RandomHistory.of(20_261_126, 500);
        followed = index("followed");
        try (var model = open(followed)) {
            history.forEach(event -> model.fold(List.of(event), event.position()));
        }
        rebuilt = index("rebuilt");
        FoldedModel.rebuild(new SearchProjection(rebuilt, ScannedFamilies.searchFolds()), rebuilt, history);
        open(rebuilt).close();
    }

    @AfterAll
    static void close() {
        followed.close();
        rebuilt.close();
    }

    private static LuceneSearchIndex index(String name) {
        return new LuceneSearchIndex(directory.resolve(name), new SearchDocumentLayout(), Duration.ofMinutes(1));
    }

    private static FoldedModel open(LuceneSearchIndex index) {
        return new FoldedModel(new SearchProjection(index, ScannedFamilies.searchFolds()), index, directory);
    }

    private static SearchHits search(
            LuceneSearchIndex index,
            String query,
            SearchOrder order,
            int limit,
            @Nullable List<Object> after,
            QueryTimeout time) {
        var search = new SearchExecution(SIGHT, ParsedQuery.parse(query), null, order, Set.of(), limit, after);
        return index.read(
                snapshot -> TimeBoundedSearcher.inTime(within -> search.in(within, NoNames.NONE, time), snapshot));
    }

    private static List<String> ids(SearchHits found) {
        return found.findings().stream()
                .map(Finding::document)
                .map(SearchDocument::id)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void find_the_same_in_the_same_order_and_go_on_where_the_other_ended(SearchOrder order) {
        for (var query : List.of("line OR why ", "in:history line ", "\"line 7\" OR how ", "is:question ")) {
            var whole = ids(search(followed, query, order, 1_000, null, () -> false));
            assertThat(ids(search(rebuilt, query, order, 1_000, null, () -> false)))
                    .as(query)
                    .isEqualTo(whole)
                    .hasSizeGreaterThan(PAGE);
            var paged = new ArrayList<String>();
            @Nullable List<Object> after = null;
            for (int page = 0; page == 0 || after != null; page++) {
                var found = search(page % 2 == 0 ? followed : rebuilt, query, order, PAGE, after, () -> false);
                paged.addAll(ids(found));
                after = found.next();
            }
            assertThat(paged).as(query).isEqualTo(whole);
        }
    }

    private static IdPage list(
            LuceneSearchIndex index,
            List<Criterion> wanted,
            SearchOrder order,
            int limit,
            @Nullable List<Object> after) {
        var selection = new WordlessSelection(SIGHT, TeamId.ofSlug("core").value(), wanted, order, limit, after);
        return index.read(snapshot -> selection.in(snapshot, () -> false));
    }

    @ParameterizedTest
    @EnumSource(SearchOrder.class)
    void list_the_same_in_the_same_order_and_go_on_where_the_other_ended(SearchOrder order) {
        for (var kind : List.of(SearchKind.QUESTION, SearchKind.TASK)) {
            List<Criterion> wanted = List.of(new So(new OfKind(kind)), new So(new Not(new Is(SearchTrait.DELETED))));
            var whole = list(followed, wanted, order, 1_000, null).ids();
            assertThat(list(rebuilt, wanted, order, 1_000, null).ids())
                    .isEqualTo(whole)
                    .hasSizeGreaterThan(PAGE);
            var paged = new ArrayList<String>();
            @Nullable List<Object> after = null;
            for (int page = 0; page == 0 || after != null; page++) {
                var listed = list(page % 2 == 0 ? followed : rebuilt, wanted, order, PAGE, after);
                paged.addAll(listed.ids());
                after = listed.next();
            }
            assertThat(paged).isEqualTo(whole);
        }
    }

    @Test
    void refuse_a_place_that_another_version_gave_out() {
        List<Criterion> all = List.of(new So(new OfKind(SearchKind.QUESTION)));
        for (var place : List.<List<Object>>of(List.of(1L), List.of(1L, "question_1"), List.of(1L, 2L))) {
            assertThatThrownBy(() -> list(followed, all, SearchOrder.VOTES, PAGE, place))
                    .isInstanceOfSatisfying(
                            RequestProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("bad-cursor"));
        }
    }

    @Test
    void stop_when_the_time_is_up() {
        for (var query : List.of("line ", "li*", "", "-line ", "nothing ", "\"line one\"")) {
            assertThatThrownBy(() -> search(followed, query, SearchOrder.NEWEST, PAGE, null, () -> true))
                    .as(query)
                    .isInstanceOfSatisfying(
                            RequestProblemException.class,
                            problem -> assertThat(problem.code()).isEqualTo("search-timed-out"));
        }
        assertThat(Objects.requireNonNull(search(followed, "li*", SearchOrder.NEWEST, PAGE, null, () -> false)
                        .next()))
                .isNotEmpty();
    }
}
