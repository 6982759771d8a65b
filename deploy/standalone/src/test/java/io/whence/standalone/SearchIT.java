package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.standalone.Written.Text;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Real communities, where they are at hand, each as a private team: all that was written is found, by nobody else, and again. */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchIT {

    private static final long SEED = Long.getLong("whence.seed", 20_261_126L);
    private static final int AT_ONCE = 4;
    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(30);
    private static final String FACETS = "&facets=kind,team,tag,author,year";

    /** A sentence of something that was written, in the team it was imported into. */
    private record Sought(int number, Crew crew, String id, Text text, Sentence sentence) {

        @Override
        public String toString() {
            return text.kind() + " " + text.source() + " by " + sentence.words();
        }
    }

    private Deployment deployment;
    private final Map<Written, Crew> communities = new LinkedHashMap<>();
    private final List<Sought> all = new ArrayList<>();
    private Http owner;
    private Crew open;
    private Http outsider;

    @BeforeAll
    void importEverything(Deployment shared) throws IOException {
        deployment = shared;
        owner = shared.owner();
        var random = new Random(SEED);
        for (var written : List.of(
                Written.onSite("coffee.meta"),
                Written.onSite("conlang.meta"),
                Written.onBoard("amirite"),
                Written.onBoard("hermes"))) {
            var crew = Crew.found(deployment, "private");
            written.archive().importInto(owner, crew.slug());
            communities.put(written, crew);
            for (var text : written.texts()) {
                all.add(new Sought(all.size(), crew, written.id(text, crew), text, Sentence.of(text.words(), random)));
            }
        }
        open = Crew.found(deployment, "public");
        outsider = open.ana().http().after(owner);
    }

    /** A process that has only just begun may take longer than a search may. */
    private static Reply search(Http http, String query, String more) {
        var path = "/api/v1/search?limit=100&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + more;
        return http.getWithin(ANSWERED_WITHIN, path);
    }

    /** Of everything that is found, page after page. */
    private static List<String> ids(Http http, String query, String more) {
        var ids = new ArrayList<String>();
        var page = search(http, query, more).json();
        ids.addAll(ids(page));
        while (!page.path("next").isNull()) {
            page = search(http, query, more + "&cursor=" + page.path("next").asString())
                    .json();
            ids.addAll(ids(page));
        }
        return ids;
    }

    private static List<String> ids(JsonNode page) {
        return page.path("items")
                .valueStream()
                .map(hit -> hit.path("id").asString())
                .toList();
    }

    private static String within(Crew crew) {
        return "&team=" + crew.slug();
    }

    private interface Check {
        void of(Sought sought, SoftAssertions softly);
    }

    /** All of them, a few at a time. */
    private void each(Check check) {
        try (var few = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            var checked = all.stream()
                    .map(sought -> CompletableFuture.supplyAsync(
                            () -> {
                                var softly = new SoftAssertions();
                                check.of(sought, softly);
                                return softly.assertionErrorsCollected();
                            },
                            few))
                    .toList();
            assertThat(checked.stream().flatMap(errors -> errors.join().stream()))
                    .isEmpty();
        }
    }

    @Test
    void every_text_is_found_by_a_quoted_sentence_of_its_own() {
        each((sought, softly) -> {
            var query = sought.sentence().quoted();
            softly.assertThat(ids(owner, query, within(sought.crew())))
                    .as("%s, asked for %s", sought, query)
                    .contains(sought.id());
        });
        communities.forEach((written, crew) -> System.out.printf(
                "%s (seed %d): %d texts found by a sentence of each%n",
                written.name(), SEED, written.texts().size()));
    }

    @Test
    void an_outsider_learns_of_none_of_it_in_any_form() {
        var suggested = new AtomicInteger();
        each((sought, softly) -> {
            var sentence = sought.sentence();
            seesNothing(softly, sought, sentence.words());
            switch (sought.number() % 4) {
                case 0 -> seesNothing(softly, sought, sentence.quoted());
                case 1 -> seesNothing(softly, sought, "in:history " + sentence.words());
                case 2 -> sentence.begun().ifPresent(begun -> seesNothing(softly, sought, begun));
                default ->
                    suggested.addAndGet(
                            suggests(softly, sought, sentence.misspelt().orElse(sentence.words())));
            }
        });
        assertThat(suggested).as("words suggested to who may see them").hasValueGreaterThan(50);
        for (var crew : communities.values()) {
            outsider.get("/api/v1/search?team=" + crew.slug()).expectProblem(404, "not-found");
            assertThat(ids(outsider, "team:" + crew.slug(), "")).isEmpty();
        }
    }

    /** One when whoever may see it is told of a word that was meant; an outsider only of such as are somewhere for them to find. */
    private int suggests(SoftAssertions softly, Sought sought, String misspelt) {
        var meant = seesNothing(softly, sought, misspelt).path("didYouMean");
        if (meant.isString()) {
            var typed = List.of(misspelt.toLowerCase(Locale.ROOT).split("\\s+"));
            for (var word : meant.asString().toLowerCase(Locale.ROOT).split("\\s+")) {
                if (!typed.contains(word)) {
                    softly.assertThat(ids(outsider, word + " ", ""))
                            .as("%s, suggested for %s", word, misspelt)
                            .isNotEmpty();
                }
            }
        }
        return search(owner, misspelt, within(sought.crew())).json().has("didYouMean") ? 1 : 0;
    }

    private JsonNode seesNothing(SoftAssertions softly, Sought sought, String query) {
        var told = search(outsider, query, FACETS);
        var json = told.json();
        softly.assertThat(told.text())
                .as("what an outsider is told for %s", sought)
                .doesNotContain(sought.id());
        for (var crew : communities.values()) {
            softly.assertThat(told.text()).doesNotContain(crew.slug()).doesNotContain(crew.id());
        }
        long counted = json.path("facets")
                .path("team")
                .valueStream()
                .mapToLong(team -> team.path("count").asLong())
                .sum();
        softly.assertThat(json.path("total").asLong())
                .as("found by an outsider for %s", sought)
                .isEqualTo(counted)
                .isGreaterThanOrEqualTo(json.path("items").size());
        if (json.path("next").isNull()) {
            softly.assertThat(json.path("total").asLong())
                    .isEqualTo(json.path("items").size());
        }
        return json;
    }

    @Test
    void a_public_copy_is_like_the_private_question_to_its_team_only() {
        var sought = all.stream()
                .filter(one -> one.text().kind().equals("question"))
                .findFirst()
                .orElseThrow();
        var hidden = "/api/v1/questions/" + sought.id();
        var title = owner.get(hidden).expect(200).json().path("title").asString();
        var copy = outsider.post(
                        open.path() + "/questions",
                        Map.of("title", title, "body", sought.text().words()))
                .expect(201)
                .id();
        var alike = "/api/v1/questions/" + copy + "/similar?limit=100";
        assertThat(owner.after(outsider).get(alike).expect(200).text()).contains(sought.id());
        assertThat(outsider.get(alike).expect(200).json().path("items").valueStream())
                .allSatisfy(hit -> assertThat(hit.path("team").path("slug").asString())
                        .isNotIn(communities.values().stream().map(Crew::slug).toList()));
        outsider.get(hidden + "/similar").expectProblem(404, "not-found");
    }

    @Test
    void every_text_is_found_by_the_words_of_a_sentence_of_its_own_and_a_rebuilt_index_finds_the_same() {
        try (var rebuilt = deployment.rebuilt()) {
            rebuilt.start();
            var other = new Http(rebuilt.baseUri(), owner.token()).after(owner);
            each((sought, softly) -> {
                var words = sought.sentence().words();
                for (var query : sought.number() % 4 == 0 ? List.of(words, "in:history " + words) : List.of(words)) {
                    var more = within(sought.crew()) + FACETS;
                    var live = search(owner, query, more);
                    softly.assertThat(told(search(other, query, more)))
                            .as("%s, asked for %s", sought, query)
                            .isEqualTo(told(live));
                    if (query.equals(words) && !ids(live.json()).contains(sought.id())) {
                        softly.assertThat(ids(owner, query, within(sought.crew())))
                                .as("%s, asked for %s", sought, query)
                                .contains(sought.id());
                    }
                }
            });
        }
    }

    /** All but the cursor, which need not be the same from one process to another. */
    private static List<JsonNode> told(Reply reply) {
        var json = reply.json();
        return List.of(json.path("items"), json.path("total"), json.path("facets"), json.path("didYouMean"));
    }
}
