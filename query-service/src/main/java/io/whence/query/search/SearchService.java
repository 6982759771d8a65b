package io.whence.query.search;

import io.whence.platform.web.Caller;
import io.whence.platform.web.RequestProblemException;
import io.whence.query.identity.MemberDirectory;
import io.whence.query.identity.MemberNames;
import io.whence.query.identity.TeamAccess;
import io.whence.query.identity.VisibleTeam;
import io.whence.query.readmodel.web.PageRequest;
import io.whence.query.search.SearchResultsView.FacetView;
import io.whence.query.search.document.SearchTextDocument;
import io.whence.query.search.document.SearchVisibility;
import io.whence.query.search.index.LuceneSearchIndex;
import io.whence.query.search.index.LuceneSearchIndex.Reading;
import io.whence.query.search.language.ParsedQuery;
import io.whence.query.search.language.SearchKind;
import io.whence.query.search.query.FacetCounter.Count;
import io.whence.query.search.query.FacetCounter.Facet;
import io.whence.query.search.query.SearchExecution;
import io.whence.query.search.query.SearchHits.Finding;
import io.whence.query.search.query.SearchOrder;
import io.whence.query.search.query.SimilarQuestions;
import io.whence.query.search.query.TimeBoundedSearcher;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.QueryTimeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Searches on behalf of callers. Nothing leaves here that they may not see. */
@Component
final class SearchService {

    private final LuceneSearchIndex index;
    private final TeamAccess teams;
    private final MemberDirectory members;
    private final Duration timeout;

    SearchService(
            LuceneSearchIndex index,
            TeamAccess teams,
            MemberDirectory members,
            @Value("${whence.search.patience:1s}") Duration timeout) {
        this.index = index;
        this.teams = teams;
        this.members = members;
        this.timeout = timeout;
    }

    SearchResultsView search(
            Caller caller,
            ParsedQuery asked,
            @Nullable VisibleTeam team,
            @Nullable SearchOrder order,
            Set<Facet> facets,
            PageRequest paging) {
        var visible = teams.all(caller);
        var sight = new SearchVisibility(visible.values(), caller.memberId().value());
        var search = new SearchExecution(
                sight, asked, team == null ? null : team.id(), order, facets, paging.limit(), paging.after());
        var found = read(
                snapshot -> search.in(snapshot, new VisibleQueryNames(visible, members, sight, snapshot), deadline()));
        var people = members.named(Stream.concat(
                        found.findings().stream().flatMap(SearchService::people),
                        found.facets().getOrDefault(Facet.AUTHOR, List.of()).stream()
                                .map(Count::value))
                .toList());
        var hits = found.findings().stream()
                .map(finding -> SearchHitView.of(finding, team(visible, finding).ref(), people))
                .toList();
        return new SearchResultsView(
                hits,
                paging.page(hits, found.next()).next(),
                found.total(),
                found.isExact(),
                facets(found.facets(), visible, people),
                found.didYouMean());
    }

    /** The questions most like one, the most alike first. */
    List<SearchHitView> similar(Caller caller, String questionId, int limit) {
        var visible = teams.all(caller);
        var sight = new SearchVisibility(visible.values(), caller.memberId().value());
        var similar = read(snapshot -> {
            var question =
                    snapshot.find(SearchTextDocument.ALL, List.of(questionId)).get(questionId);
            if (question == null || question.of().kind() != SearchKind.QUESTION || !sight.sees(question.of())) {
                throw RequestProblemException.notFound();
            }
            return new SimilarQuestions(sight, question, limit).in(snapshot, deadline());
        });
        var findings = similar.stream()
                .map(document -> new Finding(document, document, document, List.of()))
                .toList();
        var people =
                members.named(findings.stream().flatMap(SearchService::people).toList());
        return findings.stream()
                .map(finding -> SearchHitView.of(finding, team(visible, finding).ref(), people))
                .toList();
    }

    <T> T read(Reading<T> reading) {
        return index.read(snapshot -> TimeBoundedSearcher.inTime(reading, snapshot));
    }

    QueryTimeout deadline() {
        long end = System.nanoTime() + timeout.toNanos();
        return () -> System.nanoTime() - end >= 0;
    }

    private static VisibleTeam team(Map<String, VisibleTeam> visible, Finding finding) {
        return Optional.ofNullable(visible.get(finding.document().standing().teamId()))
                .orElseThrow(RequestProblemException::notFound);
    }

    private static Stream<@Nullable String> people(Finding finding) {
        var past = finding.document().past();
        var author = finding.on().standing().author();
        return past == null
                ? Stream.of(author)
                : Stream.of(author, past.introduced().by(), past.removed().by());
    }

    private static Map<String, List<FacetView>> facets(
            Map<Facet, List<Count>> counts, Map<String, VisibleTeam> visible, MemberNames people) {
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().name().toLowerCase(Locale.ROOT),
                        entry -> entry.getValue().stream()
                                .map(count -> new FacetView(
                                        shown(entry.getKey(), count.value(), visible, people), count.count()))
                                .toList()));
    }

    private static String shown(Facet facet, String value, Map<String, VisibleTeam> visible, MemberNames people) {
        return switch (facet) {
            case TEAM ->
                Optional.ofNullable(visible.get(value)).map(VisibleTeam::slug).orElse(value);
            case AUTHOR -> Optional.ofNullable(people.named(value).handle()).orElse(value);
            case KIND, TAG, YEAR -> value;
        };
    }
}
