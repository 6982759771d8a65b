package io.whence.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.member.MemberRole;
import io.whence.api.team.TeamVisibility;
import io.whence.api.text.MarkdownText;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.Story;
import io.whence.query.family.ScannedFamilies;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.processor.FoldedModel;
import io.whence.query.readmodel.projection.RecordedEvent;
import io.whence.query.search.document.SearchDocumentLayout;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.fold.SearchProjection;
import io.whence.query.search.index.LuceneSearchIndex;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.query.FacetCounter.Facet;
import io.whence.query.search.query.SearchExecution;
import io.whence.query.search.query.SearchHits;
import io.whence.query.search.query.SearchOrder;
import io.whence.query.search.query.TimeBoundedSearcher;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a query is meant, it holds its thread for a second and takes a bounded part of the heap. */
class HostileQueriesTest {

    private static final int QUESTIONS = 8_000;
    private static final int WORDS = 100;
    private static final int LONG_TEXTS = 100;
    private static final int TERMS = 64;
    private static final int LIMIT = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    /** What is done after the time was last looked at. */
    private static final Duration AFTERWARDS = Duration.ofMillis(500);

    private static final long HEAP_SHARE = 256L << 20;

    /** What it takes to mark the words of one hit, which is let go of before the next. */
    private static final long HEAP_A_HIT = 16L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final SearchVisibility SIGHT = new SearchVisibility(
            List.of(new VisibleTeam(TeamId.ofSlug("core").value(), "core", "core", MemberRole.OWNER, 0)),
            MemberId.ofHandle("ada").value());

    @TempDir
    static Path directory;

    private static LuceneSearchIndex index;

    /** Nearly every word is used once, and a few are everywhere; some texts are as long as they may be. */
    @BeforeAll
    static void build() {
        var random = new Random(20_261_126);
        var history = new ArrayList<RecordedEvent>();
        var story = new Story(history::add);
        story.by(story.member("ada", "Ada"));
        story.team("core", TeamVisibility.PUBLIC);
        for (int i = 0; i < QUESTIONS; i++) {
            var id = story.ask("Everywhere " + word(random), word(random), "common");
            var text = "everywhere and anywhere " + words(random, WORDS);
            story.tell(new QuestionEdited(id, null, new MarkdownText(text), null, null));
        }
        for (int i = 0; i < LONG_TEXTS; i++) {
            var text = ("everywhere long " + words(random, 20_000)).substring(0, 100_000);
            story.tell(new QuestionEdited(story.ask("Long"), null, new MarkdownText(text), null, null));
        }
        index = new LuceneSearchIndex(directory.resolve("index"), new SearchDocumentLayout(), Duration.ofMinutes(1));
        FoldedModel.rebuild(new SearchProjection(index, ScannedFamilies.searchFolds()), index, history);
        new FoldedModel(new SearchProjection(index, ScannedFamilies.searchFolds()), index, directory).close();
    }

    @AfterAll
    static void close() {
        index.close();
    }

    private static String word(Random random) {
        return random.ints(6, 'a', 'z' + 1).mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static String words(Random random, int count) {
        return Stream.generate(() -> word(random)).limit(count).collect(Collectors.joining(" "));
    }

    private static String many(String between, String begin, String end) {
        return IntStream.range(0, TERMS)
                .mapToObj(i -> begin + (char) ('a' + i % 26) + (char) ('a' + i / 26) + end)
                .collect(Collectors.joining(between));
    }

    static List<String> queries() {
        return List.of(
                "",
                "everywhere ",
                "ev*",
                many(" OR ", "", "*"),
                many(" ", "", "*"),
                many(" ", "-", "*"),
                many(" OR ", "-", "*"),
                "in:history " + many(" OR ", "", "*").substring(0, 400),
                "\"" + "everywhere and ".repeat(60) + "\"",
                many(" ", "\"everywhere and anywhere ", "\"").substring(0, 990).replaceAll("\"[^\"]*$", ""),
                "(".repeat(16) + "everywhere OR anywhere" + ")".repeat(16),
                "everywhere OR anywhere OR common OR long OR tag:common score:..9 created:2020..2030 updated:2020..",
                "zzzzzq zzzzzw zzzzze everywherr anywherr lonh ",
                "everywhere long ",
                "is:question|answer|comment|task -is:closed|deleted everywhere");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void is_answered_or_stopped_in_time(String query) {
        for (var order : SearchOrder.values()) {
            bounded(query, order, EnumSet.allOf(Facet.class), null);
        }
    }

    @Test
    void a_deep_page_costs_what_a_first_one_does() {
        @Nullable List<Object> after = null;
        for (int page = 0; page < QUESTIONS / LIMIT / 2; page++) {
            after = bounded("everywhere ", SearchOrder.RELEVANCE, EnumSet.noneOf(Facet.class), after);
            assertThat(after).isNotNull();
        }
    }

    /** Returns where to go on. */
    private static @Nullable List<Object> bounded(
            String query, SearchOrder order, EnumSet<Facet> facets, @Nullable List<Object> after) {
        var search = new SearchExecution(SIGHT, ParsedQuery.parse(query), null, order, facets, LIMIT, after);
        long self = Thread.currentThread().threadId();
        long allocated = THREADS.getThreadAllocatedBytes(self);
        long begun = THREADS.getCurrentThreadCpuTime();
        var found = searched(search);
        long held = THREADS.getCurrentThreadCpuTime() - begun;
        assertThat(Duration.ofNanos(held)).as("%s by %s", query, order).isLessThan(PATIENCE.plus(AFTERWARDS));
        assertThat(THREADS.getThreadAllocatedBytes(self) - allocated)
                .as("bytes allocated for %s by %s", query, order)
                .isLessThan(HEAP_SHARE
                        + HEAP_A_HIT * found.map(one -> one.findings().size()).orElse(LIMIT));
        return found.flatMap(one -> Optional.ofNullable(one.next())).orElse(null);
    }

    /** Empty where it was stopped. */
    private static Optional<SearchHits> searched(SearchExecution search) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            return Optional.of(index.read(snapshot -> TimeBoundedSearcher.inTime(
                    within -> search.in(within, NoNames.NONE, () -> System.nanoTime() - end >= 0), snapshot)));
        } catch (RequestProblemException stopped) {
            assertThat(stopped.code()).isEqualTo("search-timed-out");
            return Optional.empty();
        }
    }
}
