package io.whence.standalone;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real communities' dumps, where they are at hand: every post is found by something that is written in it, and by no outsider. */
@ExtendWith(SharedWhence.class)
class SearchIT {

    private static final long SEED = Long.getLong("whence.seed", 20_261_126L);
    private static final int QUERY_MAX = 900;
    private static final int WORDS_MIN = 3;
    private static final int WORDS_MAX = 60;

    @ParameterizedTest
    @ValueSource(strings = {"coffee.meta", "conlang.meta"})
    void every_post_is_found_by_a_sentence_of_its_own(String site, Deployment deployment) throws IOException {
        var dump = Dump.ofSite(site);
        var crew = Crew.found(deployment, "private");
        dump.archive().importInto(crew.owner(), crew.slug());
        var outsider = Crew.found(deployment, "private").ana().http().after(crew.owner());
        var random = new Random(SEED);
        var softly = new SoftAssertions();
        int asked = 0;
        for (var post : dump.posts()) {
            var sentence = sentence(dump.body(post.id()), random);
            for (var query : List.of(quoted(sentence), words(sentence))) {
                var found = search(crew.owner(), "&team=" + crew.slug(), query);
                softly.assertThat(found.json()
                                .path("items")
                                .valueStream()
                                .map(hit -> Instant.parse(hit.path("createdAt").asString())))
                        .as("post %s by %s", post.id(), query)
                        .contains(ImportIT.at(post));
                var refused = search(outsider, "", query);
                softly.assertThat(refused.text())
                        .as("what an outsider gets for %s", query)
                        .doesNotContain(crew.slug());
                asked++;
            }
        }
        softly.assertAll();
        System.out.printf(
                "%s (seed %d): %d posts found by %d queries%n",
                site, SEED, dump.posts().size(), asked);
    }

    private static Reply search(Http http, String more, String query) {
        return http.get("/api/v1/search?limit=100" + more + "&q=" + URLEncoder.encode(query, StandardCharsets.UTF_8))
                .expect(200);
    }

    private static String sentence(String body, Random random) {
        var sentences = Arrays.stream(body.split("\\R|(?<=[.!?])\\s+"))
                .filter(sentence -> words(sentence).split(" ").length >= WORDS_MIN)
                .toList();
        return sentences.isEmpty() ? body : sentences.get(random.nextInt(sentences.size()));
    }

    private static String quoted(String sentence) {
        var whole =
                sentence.length() <= QUERY_MAX ? sentence : sentence.substring(0, sentence.lastIndexOf(' ', QUERY_MAX));
        return '"' + whole.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Without anything that could be taken for more than a word. */
    private static String words(String sentence) {
        return Arrays.stream(sentence.split("[^\\p{L}\\p{M}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !word.equals("OR"))
                .limit(WORDS_MAX)
                .collect(Collectors.joining(" ", "", " "));
    }
}
