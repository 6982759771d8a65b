package io.whence.query.readmodel.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.id.MemberId;
import io.whence.api.id.TokenId;
import io.whence.api.id.TypeIds;
import io.whence.api.member.MemberKind;
import io.whence.platform.web.AttemptLimit;
import io.whence.platform.web.BearerTokenFilter;
import io.whence.platform.web.Caller;
import io.whence.platform.web.CallerAuthenticator;
import io.whence.platform.web.ClientLogPosition;
import io.whence.platform.web.PersonalAccessToken;
import io.whence.platform.web.SharedWebConfiguration;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.readmodel.projection.ReadFreshness;
import io.whence.query.readmodel.projection.ReadModels;
import io.whence.query.readmodel.store.DocumentReader;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

class ReadYourWritesTest {

    private static final PersonalAccessToken.Issued TOKEN =
            PersonalAccessToken.issue(new TokenId(TypeIds.next(TokenId.PREFIX)), new SecureRandom());

    private final Standing models = new Standing();
    private final Holders holders = new Holders();
    private MockMvcTester api;

    @BeforeEach
    void start() {
        Things.asked = null;
        var context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(SharedWebConfiguration.class, Things.class);
        context.refresh();
        var etags = new ShallowEtagHeaderFilter();
        etags.setWriteWeakETag(true);
        var problems = context.getBean("handlerExceptionResolver", HandlerExceptionResolver.class);
        var bearer = new BearerTokenFilter(holders, _ -> true, holders, problems);
        api = MockMvcTester.create(MockMvcBuilders.webAppContextSetup(context)
                .addFilters(bearer, new ReadYourWrites(models, problems), etags)
                .defaultRequest(MockMvcRequestBuilders.get("/").header("Authorization", "Bearer " + TOKEN.text()))
                .build());
    }

    @Test
    void who_is_not_let_in_is_told_nothing_of_the_log() {
        models.position = 41;
        holders.good = false;
        for (var position : List.of("42", position(42), position(7))) {
            assertThat(api.get().uri("/api/v1/thing").header(ClientLogPosition.HEADER, position))
                    .hasStatus(401)
                    .doesNotContainHeader(ClientLogPosition.HEADER)
                    .doesNotContainHeader("Whence-Behind");
        }
    }

    @Test
    void who_was_let_in_is_looked_at_again_by_what_was_known_there() {
        models.position = 41;
        models.head = 42;
        assertThat(api.get().uri("/api/v1/thing").header(ClientLogPosition.HEADER, position(42)))
                .hasStatusOk();
        assertThat(holders.asked).containsExactly(ReadFreshness.ANY, 42L);
        holders.goodAt = 41;
        assertThat(api.get().uri("/api/v1/thing").header(ClientLogPosition.HEADER, position(42)))
                .hasStatus(401);
    }

    @Test
    void a_reader_who_asks_for_nothing_is_told_how_far_the_read_models_are() {
        models.position = 41;
        assertThat(api.get().uri("/api/v1/thing")).hasStatusOk().hasHeader(ClientLogPosition.HEADER, position(41));
        assertThat(Things.asked).isEqualTo(ReadFreshness.ANY);
    }

    @Test
    void a_reader_is_told_for_how_long_something_may_be_missing() {
        models.behind = Duration.ofMillis(7_900);
        assertThat(api.get().uri("/api/v1/thing")).hasStatusOk().hasHeader("Whence-Behind", "7");
        models.behind = Duration.ZERO;
        assertThat(api.get().uri("/api/v1/thing")).hasStatusOk().doesNotContainHeader("Whence-Behind");
    }

    @Test
    void nothing_is_told_before_the_first_event() {
        assertThat(api.get().uri("/api/v1/thing")).hasStatusOk().doesNotContainHeader(ClientLogPosition.HEADER);
    }

    @Test
    void a_reader_of_their_own_write_reads_nothing_older() {
        models.position = 41;
        models.head = 42;
        assertThat(api.get().uri("/api/v1/thing").header(ClientLogPosition.HEADER, position(42)))
                .hasStatusOk()
                .hasHeader(ClientLogPosition.HEADER, position(42));
        assertThat(Things.asked).isEqualTo(42);
        assertThat(ReadFreshness.position()).isEqualTo(ReadFreshness.ANY);
    }

    @Test
    void nobody_waits_for_what_is_not_on_record() {
        models.position = 41;
        models.head = 41;
        var answer = assertThat(api.get().uri("/api/v1/thing").header(ClientLogPosition.HEADER, position(42)));
        answer.hasStatus(503).hasHeader("Retry-After", "1");
        answer.bodyJson().extractingPath("code").isEqualTo("read-model-behind");
        assertThat(Things.asked).isNull();
    }

    @Test
    void what_is_no_position_is_refused() {
        var answer = assertThat(api.get().uri("/api/v1/thing").header(ClientLogPosition.HEADER, "42"));
        answer.hasStatus(400).bodyJson().extractingPath("code").isEqualTo("bad-position");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=2|2",
                "respond-async, wait=7|7",
                "wait=7;x=y|7",
                "wait=\"3\"|3",
                "wait=0|0",
                "wait=31|30",
                "wait=999999999|30",
                "wait=99999999999|5",
                "wait=-1|5",
                "wait=soon|5",
                "await=9|5"
            })
    void the_reader_says_how_long_to_wait(String prefer, int seconds) {
        models.head = 42;
        assertThat(api.get()
                        .uri("/api/v1/thing")
                        .header(ClientLogPosition.HEADER, position(42))
                        .header("Prefer", prefer))
                .hasStatusOk();
        assertThat(Things.patience).isBetween(Duration.ofSeconds(seconds).minusSeconds(1), Duration.ofSeconds(seconds));
    }

    @Test
    void a_write_never_waits() {
        assertThat(api.post().uri("/api/v1/thing").header(ClientLogPosition.HEADER, position(42)))
                .hasStatusOk()
                .doesNotContainHeader(ClientLogPosition.HEADER);
        assertThat(Things.asked).isEqualTo(ReadFreshness.ANY);
    }

    @Test
    void what_the_reader_has_already_is_not_sent_again() {
        assertThat(api.get().uri("/api/v1/thing"))
                .hasHeader("ETag", "\"3.17\"")
                .hasHeader("Cache-Control", "private, no-cache");
        assertThat(api.get().uri("/api/v1/thing").header("If-None-Match", "\"3.17\""))
                .hasStatus(304);
        assertThat(api.get().uri("/api/v1/thing").header("If-None-Match", "\"3.16\""))
                .hasStatusOk();
    }

    @Test
    void a_page_has_an_etag_and_a_way_to_the_next() {
        var page = api.get().uri("/api/v1/things?tag={tag}&cursor=old", "a b").exchange();
        assertThat(page).hasHeader("Link", "</api/v1/things?tag=a%20b&cursor=next>; rel=\"next\"");
        assertThat(page).bodyJson().isStrictlyEqualTo("{\"items\":[1,2],\"next\":\"next\"}");
        var etag = String.valueOf(page.getResponse().getHeader("ETag"));
        assertThat(etag).startsWith("W/\"");
        assertThat(api.get().uri("/api/v1/things?tag={tag}&cursor=old", "a b").header("If-None-Match", etag))
                .hasStatus(304);
    }

    private static String position(long position) {
        return ClientLogPosition.encode(position);
    }

    @EnableWebMvc
    @RestController
    static class Things {

        private static @Nullable Long asked;
        private static Duration patience = Duration.ZERO;

        @GetMapping("/api/v1/thing")
        ResponseEntity<String> thing() {
            asked = ReadFreshness.position();
            patience = ReadFreshness.patience();
            return ReadResponses.versioned(3, List.of(17L), "thing");
        }

        @PostMapping("/api/v1/thing")
        String change() {
            asked = ReadFreshness.position();
            return "changed";
        }

        @GetMapping("/api/v1/things")
        ResponseEntity<Page<Integer>> things(HttpServletRequest request) {
            return ReadResponses.page(new Page<>(List.of(1, 2), "next"), request);
        }
    }

    /** Knows of one member, whose token may be good, or has been until a position. */
    private static final class Holders implements CallerAuthenticator, AttemptLimit {

        private static final Caller HOLDER =
                new Caller(new MemberId(TypeIds.next(MemberId.PREFIX)), MemberKind.PERSON, Map.of(), null, null, null);

        private final List<Long> asked = new ArrayList<>();
        private boolean good = true;
        private long goodAt = Long.MAX_VALUE;

        @Override
        public Optional<Caller> authenticate(PersonalAccessToken token) {
            asked.add(ReadFreshness.position());
            return good && ReadFreshness.position() <= goodAt ? Optional.of(HOLDER) : Optional.empty();
        }

        @Override
        public void allowAttempt(String address) {
            // As often as they like.
        }

        @Override
        public void failed(String address) {
            // That is no matter here.
        }
    }

    /** Read models that are somewhere, of a log that ends somewhere. */
    private static final class Standing implements ReadModels {

        private long position = -1;
        private long head = -1;
        private Duration behind = Duration.ZERO;

        @Override
        public DocumentReader of(Projection projection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long position() {
            return position;
        }

        @Override
        public OptionalLong head() {
            return OptionalLong.of(head);
        }

        @Override
        public boolean isRecorded(long wanted) {
            return head >= wanted;
        }

        @Override
        public Duration behind() {
            return behind;
        }

        @Override
        public Duration behind(Projection projection) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean awaitNews(Projection projection, long after, Duration atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean awaitHead(Projection projection, Duration atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean awaitHead(Duration atMost) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void rebuild(String name) {
            throw new UnsupportedOperationException();
        }
    }
}
