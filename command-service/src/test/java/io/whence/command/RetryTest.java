package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.command.RunningService.Client;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A request that is sent again has one effect and the same answer, whatever happened in between. */
class RetryTest {

    private static final String QUESTION = "{'title':'t','body':'b'}";

    @TempDir
    Path data;

    RunningService service;
    Client owner;

    @BeforeEach
    void start() {
        service = RunningService.on(data);
        owner = service.asOwner();
        owner.post("/teams", "{'slug':'atlas','name':'Atlas','visibility':'public'}");
    }

    @AfterEach
    void stop() {
        service.close();
    }

    long head() {
        return service.bean(EventStorageEngine.class)
                .createHeadToken()
                .position()
                .orElseThrow();
    }

    void forgetAggregates() {
        service.bean(Cache.class).removeAll();
    }

    @Test
    void of_every_kind_has_one_effect() {
        var keyed = owner.with("Idempotency-Key", "k-1");
        var question = keyed.post("/teams/atlas/questions", QUESTION);
        var id = question.id();
        List<Callable<RunningService.Answer>> requests = List.of(
                () -> keyed.post("/teams", "{'slug':'borea','name':'Borea','visibility':'public'}"),
                () -> keyed.post("/teams/atlas/members", "{'handle':'ada','name':'Ada','role':'member'}"),
                () -> keyed.post("/teams/atlas/questions", QUESTION),
                () -> keyed.post("/questions/" + id + "/answers", "{'body':'b'}"),
                () -> keyed.post("/questions/" + id + "/comments", "{'body':'b'}"),
                () -> owner.with("Idempotency-Key", "k-2").patch("/questions/" + id, "{'title':'T'}"),
                () -> owner.with("Idempotency-Key", "k-3").delete("/questions/" + id),
                () -> owner.with("Idempotency-Key", "k-4").post("/questions/" + id + "/undelete", null));
        requests.forEach(request -> {
            var first = call(request);
            assertThat(first.status()).as(first.toString()).isBetween(200, 201);
            long head = head();
            forgetAggregates();

            var second = call(request);

            assertThat(second.status()).as(second.toString()).isEqualTo(first.status());
            assertThat(second.body()).isEqualTo(first.body());
            assertThat(second.headers()).containsEntry("etag", first.headers().get("etag"));
            assertThat(head()).isEqualTo(head);
        });
    }

    @Test
    void is_answered_as_the_first_time_though_the_thing_has_moved_on() {
        var id = owner.post("/teams/atlas/questions", QUESTION).id();
        var keyed = owner.with("Idempotency-Key", "k").with("If-Match", "\"1\"");
        keyed.patch("/questions/" + id, "{'title':'one'}");
        owner.patch("/questions/" + id, "{'title':'two'}");

        var again = keyed.patch("/questions/" + id, "{'title':'one'}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.version()).isEqualTo(2);
        assertThat(owner.patch("/questions/" + id, "{'title':'two'}").version()).isEqualTo(3);
    }

    @Test
    void of_an_answer_is_answered_though_its_question_is_closed_by_now() {
        var question = owner.post("/teams/atlas/questions", QUESTION).id();
        var keyed = owner.with("Idempotency-Key", "k");
        var first = keyed.post("/questions/" + question + "/answers", "{'body':'b'}");
        owner.put("/questions/" + question + "/closure", "{'reason':'other'}");

        var again = keyed.post("/questions/" + question + "/answers", "{'body':'b'}");

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void after_a_restart_has_one_effect() throws Exception {
        var first = owner.with("Idempotency-Key", "k").post("/teams/atlas/questions", QUESTION);
        service.close();
        service = RunningService.on(data);

        var again = service.asOwner().with("Idempotency-Key", "k").post("/teams/atlas/questions", QUESTION);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void with_another_body_or_path_is_refused() {
        var keyed = owner.with("Idempotency-Key", "k");
        var id = keyed.post("/teams/atlas/questions", QUESTION).id();

        assertThat(keyed.post("/teams/atlas/questions", "{'title':'other','body':'b'}")
                        .status())
                .isEqualTo(422);
        assertThat(keyed.patch("/questions/" + id, "{'title':'x'}").code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void of_a_token_does_not_show_it_twice() {
        var keyed = owner.with("Idempotency-Key", "k");
        var first = keyed.post("/teams/atlas/tokens", "{'member':'owner','name':'n'}");

        var again = keyed.post("/teams/atlas/tokens", "{'member':'owner','name':'n'}");

        assertThat(first.body().has("token")).isTrue();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.body().has("token")).isFalse();
    }

    @Test
    void at_the_same_moment_has_one_effect() throws Exception {
        long before = head();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(_ -> () -> owner.with("Idempotency-Key", "k")
                            .post("/teams/atlas/questions", QUESTION)
                            .body()
                            .toString())
                    .toList();
            var answers = threads.invokeAll(requests);

            assertThat(answers.stream().map(answer -> answer.resultNow()).distinct())
                    .hasSize(1);
        }
        assertThat(head()).isEqualTo(before + 1);
    }

    private static RunningService.Answer call(Callable<RunningService.Answer> request) {
        try {
            return request.call();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
