package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent, the answer is a 4xx problem with a code, and says nothing of the inside. */
@ExtendWith(SharedWhence.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {

    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|io\\.whence|org\\.|java\\.|jakarta|sqlite|select |insert |stack|tomcat|jackson");
    private static final int OVER_THE_LIMIT = (1 << 20) + 100;

    private Deployment deployment;
    private Crew crew;
    private Http ana;
    private List<Operation> operations;
    private Map<String, String> ids;

    @BeforeAll
    void prepare(Deployment shared) {
        deployment = shared;
        crew = Crew.found(shared, "private");
        ana = crew.ana().http();
        operations = Operation.all(ana);
        ids = ids();
    }

    @AfterAll
    void it_still_stands() {
        for (var process : deployment.processes()) {
            new Http(process.managementUri(), null).get("/actuator/health").expect(200);
        }
        crew.ask(ana, "Still there?");
    }

    @TestFactory
    Stream<DynamicTest> bodies_that_are_wrong_everywhere() {
        return operations.stream()
                .filter(Operation::takesBody)
                .flatMap(operation -> wrongBodies().entrySet().stream()
                        .filter(body -> !operation.isUpload() || body.getKey().startsWith("uploaded"))
                        .map(body -> dynamicTest(
                                operation + ": " + body.getKey(),
                                () -> refused(ana.call(operation.method(), operation.path(ids))
                                        .body(body.getValue().get())
                                        .send()))));
    }

    @TestFactory
    Stream<DynamicTest> values_that_are_wrong_for_their_field() {
        var question = "/api/v1/questions/" + ids.get("questions");
        var answer = "/api/v1/answers/" + ids.get("answers");
        var comment = "/api/v1/comments/" + ids.get("comments");
        var bodies = new ArrayList<String[]>();
        for (var title : hostileTexts(300)) {
            bodies.add(new String[] {"POST", crew.path() + "/questions", json(title, "\"b\"", "[]")});
            bodies.add(new String[] {"PATCH", question, "{\"title\":%s}".formatted(title)});
        }
        for (var body : hostileTexts(100_000)) {
            bodies.add(new String[] {"POST", crew.path() + "/questions", json("\"t\"", body, "[]")});
            bodies.add(new String[] {"PATCH", question, "{\"body\":%s}".formatted(body)});
            bodies.add(new String[] {"POST", question + "/answers", "{\"body\":%s}".formatted(body)});
            bodies.add(new String[] {"PATCH", answer, "{\"body\":%s}".formatted(body)});
            bodies.add(new String[] {"POST", question + "/comments", "{\"body\":%s}".formatted(body)});
            bodies.add(new String[] {"POST", answer + "/comments", "{\"body\":%s}".formatted(body)});
            bodies.add(new String[] {"PATCH", comment, "{\"body\":%s}".formatted(body)});
        }
        for (var tags : List.of(
                "\"process\"",
                "[null]",
                "[1]",
                "[\"\"]",
                "[\"UPPER\"]",
                "[\"a b\"]",
                "[\"a\",\"a\"]",
                "[[\"a\"]]",
                "{}",
                "[\"\\u0000\"]",
                "[\"" + "x".repeat(51) + "\"]",
                "[\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\",\"k\"]",
                "[{}]")) {
            bodies.add(new String[] {"POST", crew.path() + "/questions", json("\"t\"", "\"b\"", tags)});
        }
        for (var vote : List.of("\"sideways\"", "1", "true", "null", "\"UP\"", "[\"up\"]", "\"\"")) {
            bodies.add(new String[] {"PUT", question + "/vote", "{\"value\":%s}".formatted(vote)});
            bodies.add(new String[] {"PUT", answer + "/vote", "{\"value\":%s}".formatted(vote)});
        }
        for (var id : hostileIds()) {
            bodies.add(new String[] {"PUT", question + "/accepted-answer", "{\"answerId\":%s}".formatted(id)});
            bodies.add(new String[] {
                "PUT", question + "/closure", "{\"reason\":\"duplicate\",\"duplicateOf\":%s}".formatted(id)
            });
            bodies.add(new String[] {
                "POST",
                question + "/comments",
                "{\"body\":\"b\",\"replyTo\":%s}".formatted(id.equals("null") ? "5" : id)
            });
            bodies.add(new String[] {"POST", crew.path() + "/tokens", "{\"member\":%s,\"name\":\"n\"}".formatted(id)});
        }
        for (var closure : List.of(
                "{\"reason\":\"whatever\"}",
                "{\"reason\":null}",
                "{\"reason\":0}",
                "{\"reason\":\"duplicate\"}",
                "{\"reason\":\"off-topic\",\"duplicateOf\":\"" + ids.get("questions") + "\"}",
                "{\"reason\":\"duplicate\",\"duplicateOf\":\"" + ids.get("questions") + "\"}")) {
            bodies.add(new String[] {"PUT", question + "/closure", closure});
        }
        for (var revision : List.of("0", "-1", "999", "2147483648", "1e9999", "1.5", "\"1\"", "null", "[]")) {
            bodies.add(new String[] {"POST", question + "/rollback", "{\"revision\":%s}".formatted(revision)});
            bodies.add(new String[] {"POST", answer + "/rollback", "{\"revision\":%s}".formatted(revision)});
        }
        for (var slug : hostileTexts(40)) {
            bodies.add(new String[] {
                "POST", "/api/v1/teams", "{\"slug\":%s,\"name\":\"n\",\"visibility\":\"private\"}".formatted(slug)
            });
            bodies.add(new String[] {
                "POST",
                crew.path() + "/members",
                "{\"handle\":%s,\"name\":\"n\",\"role\":\"member\",\"kind\":\"person\"}".formatted(slug)
            });
        }
        for (var word : List.of("\"public!\"", "null", "0", "\"\"", "\"PUBLIC\"")) {
            bodies.add(new String[] {
                "POST", "/api/v1/teams", "{\"slug\":\"fine-slug\",\"name\":\"n\",\"visibility\":%s}".formatted(word)
            });
            bodies.add(new String[] {
                "POST",
                crew.path() + "/members",
                "{\"handle\":\"fine\",\"name\":\"n\",\"role\":%s,\"kind\":\"person\"}".formatted(word)
            });
            bodies.add(new String[] {
                "POST",
                crew.path() + "/members",
                "{\"handle\":\"fine\",\"name\":\"n\",\"role\":\"member\",\"kind\":%s}"
                        // Left out, it is a person.
                        .formatted(word.equals("null") ? "[]" : word)
            });
        }
        return bodies.stream()
                .map(request -> dynamicTest(
                        shorten(String.join(" ", request)),
                        () -> refused(crew.owner()
                                .call(request[0], request[1])
                                .body(request[2])
                                .send())));
    }

    @TestFactory
    Stream<DynamicTest> callers_who_are_nobody() {
        var revoked = crew.owner()
                .post(crew.path() + "/tokens", Map.of("member", crew.ben().id(), "name", "lost"))
                .expect(201);
        crew.owner().delete(crew.path() + "/tokens/" + revoked.id()).expect(200);
        var good = Objects.requireNonNull(ana.token());
        var values = new LinkedHashMap<String, String>();
        values.put("revoked", "Bearer " + revoked.json().path("token").asString());
        values.put("empty", "Bearer ");
        values.put("other scheme", "Basic YTpi");
        values.put("not a token", "Bearer abc");
        values.put("wrong secret", "Bearer " + good.substring(0, good.length() - 3) + "AAA");
        values.put("unknown id", "Bearer whence_" + "0".repeat(26) + "_" + "A".repeat(43));
        values.put("long", "Bearer " + "x".repeat(4000));
        values.put("two", "Bearer " + good + " " + good);
        return operations.stream()
                .flatMap(operation -> Stream.concat(
                        Stream.of(dynamicTest(
                                operation + ": none",
                                () -> unauthenticated(new Http(deployment.baseUri(), null)
                                        .after(crew.owner())
                                        .call(operation.method(), operation.path(ids))
                                        .send()))),
                        values.entrySet().stream()
                                .map(value -> dynamicTest(
                                        operation + ": " + value.getKey(),
                                        () -> unauthenticated(crew.owner()
                                                .call(operation.method(), operation.path(ids))
                                                .header("Authorization", value.getValue())
                                                .send())))));
    }

    @TestFactory
    Stream<DynamicTest> parameters_that_cannot_be() {
        var wrong = Map.of(
                "limit", List.of("0", "-1", "abc", "99999999999999", "1.5", "%00"),
                "cursor", List.of("abc", "AAAA", "%00", "x".repeat(3000), "..%2F", "e30", "%F0%9F%92%A9"),
                "sort", List.of("nothing", "%00", "votes;drop", "VOTES%20"),
                "state", List.of("nothing", "%00", "open,closed"),
                "answered", List.of("maybe", "2"),
                "from", List.of("yesterday", "2020-13-45T00:00:00Z", "1e99", "%00", "+999999999999-01-01T00:00:00Z"),
                "to", List.of("tomorrow", "2020-02-30T00:00:00Z"));
        return operations.stream()
                .filter(Operation::isRead)
                .flatMap(operation -> operation.parameters().stream()
                        .flatMap(name -> wrong.getOrDefault(name, List.of()).stream()
                                .map(value -> dynamicTest(
                                        shorten(operation + "?" + name + "=" + value),
                                        () -> refused(
                                                ana.get(operation.path(ids) + "?" + name + "=" + encoded(value)))))));
    }

    @TestFactory
    Stream<DynamicTest> parameters_with_anything_in_them_never_break_it() {
        return operations.stream()
                .filter(Operation::isRead)
                .flatMap(operation -> operation.parameters().stream()
                        .flatMap(name -> Stream.of(
                                        "%00",
                                        "%27%20OR%201=1--",
                                        "",
                                        "x".repeat(5000),
                                        "%ED%A0%80",
                                        "%FF",
                                        "%F0%9F%92%A9",
                                        "a&" + name + "=b")
                                .map(value -> dynamicTest(
                                        shorten(operation + "?" + name + "=" + value),
                                        () -> harmless(ana.get(operation.path(ids) + "?" + name + "=" + value))))));
    }

    @TestFactory
    Stream<DynamicTest> headers_that_cannot_be() {
        return operations.stream()
                .flatMap(operation -> wrongHeaders(operation).stream()
                        .map(header -> dynamicTest(shorten(operation + ": " + header[0] + ": " + header[1]), () -> {
                            // By each process itself: a front door may make something else of them.
                            for (var process : deployment.processes()) {
                                var call = new Http(process.baseUri(), ana.token())
                                        .call(operation.method(), operation.path(ids));
                                if (operation.takesBody()) {
                                    call.body("{}");
                                }
                                refused(call.header(header[0], header[1]).send());
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> ids_that_name_nothing() {
        return operations.stream()
                .filter(operation -> !operation.kinds().isEmpty())
                .flatMap(operation -> Stream.of(
                                "nothing",
                                "question_" + "0".repeat(26),
                                "team_" + "0".repeat(26),
                                "answer_zzz",
                                "%00",
                                "%2F",
                                "x".repeat(3000),
                                "%F0%9F%92%A9",
                                "'--",
                                "..%2f..%2fetc",
                                "-1",
                                "question_",
                                "*")
                        .map(id -> dynamicTest(shorten(operation + " of " + id), () -> {
                            var nobody = new LinkedHashMap<String, String>();
                            ids.keySet().forEach(kind -> nobody.put(kind, id));
                            var call = ana.call(operation.method(), operation.path(nobody));
                            if (operation.takesBody()) {
                                call.body(PrivateTeamIT.goodBody(operation, ids));
                            }
                            refused(call.send());
                        })));
    }

    @Test
    void a_method_that_is_not_there_is_405() {
        for (var operation : operations) {
            var declared = operations.stream()
                    .filter(other -> other.template().equals(operation.template()))
                    .map(Operation::method)
                    .toList();
            for (var method : List.of("GET", "POST", "PUT", "PATCH", "DELETE", "FOO")) {
                if (!declared.contains(method)) {
                    var reply = ana.call(method, operation.path(ids)).body("{}").send();
                    refused(reply);
                    assertThat(reply.status()).as("%s", reply).isIn(404, 405);
                }
            }
        }
    }

    @Test
    void a_body_of_another_type_is_415() {
        for (var operation : operations) {
            if (operation.takesBody() && !operation.isUpload()) {
                for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
                    var reply = ana.call(operation.method(), operation.path(ids))
                            .header("Content-Type", type)
                            .body("{\"title\":\"x\"}")
                            .send();
                    reply.expectProblem(415, "unsupported-media-type");
                }
                refused(ana.call(operation.method(), operation.path(ids))
                        .header("Content-Type", "no type")
                        .body("{}")
                        .send());
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> requests_no_client_would_send() {
        var auth = "Host: x\r\nConnection: close\r\nAuthorization: Bearer " + ana.token() + "\r\n";
        var post = "POST " + crew.path() + "/questions HTTP/1.1\r\n" + auth + "Content-Type: application/json\r\n";
        var requests = new LinkedHashMap<String, String>();
        for (var path : List.of(
                "/api/v1/../../etc/passwd",
                "/api/v1/%2e%2e/%2e%2e/etc/passwd",
                "/api/v1//teams",
                "//api/v1/teams/x/y",
                "/api/v1/teams;x=y/z",
                "/api/v1/teams/%",
                "/api/v1/teams/%zz",
                "/api/v1/teams/a%2Fb",
                "/api/v1/teams/a%5Cb",
                "/api/v1/teams/a\\b",
                "/api/v1/teams/%00",
                "/api/v1/teams/<script>",
                "/api/v1/teams/\"x\"",
                "/api/v1/nothing",
                "/api/v1/",
                "/api/v1",
                "/api",
                "/",
                "/api/v2/teams",
                "/actuator/health",
                "/error",
                "/api/v1/teams/\u00ff",
                "/API/V1/TEAMS",
                "/api/v1/teams.json",
                "/api/v1/teams/" + "a/".repeat(500))) {
            requests.put("GET " + path, "GET " + path + " HTTP/1.1\r\n" + auth + "\r\n");
        }
        requests.put("long path", "GET /api/v1/" + "x".repeat(100_000) + " HTTP/1.1\r\n" + auth + "\r\n");
        requests.put("long header", "GET /api/v1/teams HTTP/1.1\r\n" + auth + "X: " + "x".repeat(100_000) + "\r\n\r\n");
        requests.put("many headers", "GET /api/v1/teams HTTP/1.1\r\n" + auth + "X: y\r\n".repeat(2000) + "\r\n");
        requests.put("no host", "GET /api/v1/teams HTTP/1.1\r\nConnection: close\r\n\r\n");
        requests.put("not http", "hello\r\n\r\n");
        requests.put("another version", "GET /api/v1/teams HTTP/7.0\r\n" + auth + "\r\n");
        requests.put("odd encoding", post + "Transfer-Encoding: nonsense\r\n\r\n{}");
        requests.put("blank limit", "GET /api/v1/teams?limit= HTTP/1.1\r\n" + auth + "\r\n");
        requests.put("trace", "TRACE /api/v1/teams HTTP/1.1\r\n" + auth + "\r\n");
        requests.put("odd method", "FOO /api/v1/teams HTTP/1.1\r\n" + auth + "\r\n");
        requests.put("bad method", "G(T /api/v1/teams HTTP/1.1\r\n" + auth + "\r\n");
        requests.put("negative length", post + "Content-Length: -5\r\n\r\n{}");
        requests.put("length of letters", post + "Content-Length: abc\r\n\r\n{}");
        requests.put("two lengths", post + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{} ");
        requests.put("claims to be huge", post + "Content-Length: 99999999999\r\n\r\n{");
        requests.put("bad chunk", post + "Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n");
        requests.put("odd key", post + "Idempotency-Key: \u00e9\r\nContent-Length: 2\r\n\r\n{}");
        requests.put("odd charset", post.replace("json", "json; charset=nonsense") + "Content-Length: 2\r\n\r\n{}");
        return requests.entrySet().stream()
                .map(request -> dynamicTest(shorten(request.getKey()), () -> {
                    // To each process itself: a front door would not let them through as they are.
                    for (var process : deployment.processes()) {
                        refusedRaw(Raw.exchange(
                                process.baseUri(), request.getValue().getBytes(StandardCharsets.ISO_8859_1)));
                    }
                }));
    }

    private Map<String, Supplier<Object>> wrongBodies() {
        var bodies = new LinkedHashMap<String, Supplier<Object>>();
        for (var text : List.of(
                "{",
                "}",
                "[]",
                "[{}]",
                "\"text\"",
                "123",
                "true",
                "nul",
                "{\"a\"}",
                "{\"noSuchField\":1}",
                "{'a':1}",
                "{\"noSuchField\":1,\"noSuchField\":2}",
                "{}{}",
                "{\"a\":1e999999999}",
                "{\"\":\"\"}",
                "<xml/>",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\u0000\"}",
                "\u0000",
                "{\"__proto__\":{}}",
                "{\"@class\":\"java.lang.Runtime\"}")) {
            bodies.put(text.replace('\0', '0'), () -> text);
        }
        bodies.put("deep arrays", () -> "[".repeat(100_000));
        bodies.put("deep objects", () -> "{\"a\":".repeat(50_000));
        bodies.put("a long number", () -> "{\"a\":" + "9".repeat(20_000) + "}");
        bodies.put("a long name", () -> "{\"" + "n".repeat(200_000) + "\":1}");
        bodies.put("not UTF-8", () -> new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("UTF-16", () -> "{\"noSuchField\":1}".getBytes(StandardCharsets.UTF_16));
        bodies.put("too large", () -> "{\"title\":\"" + "x".repeat(OVER_THE_LIMIT) + "\"}");
        bodies.put(
                "too large, in chunks",
                () -> BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(("{\"title\":\"" + "x".repeat(3 * OVER_THE_LIMIT) + "\"}")
                                .getBytes(StandardCharsets.US_ASCII))));
        bodies.put("uploaded text", () -> "this is no archive");
        bodies.put("uploaded NULs", () -> new byte[10_000]);
        return bodies;
    }

    private static List<String[]> wrongHeaders(Operation operation) {
        var headers = new ArrayList<String[]>();
        if (operation.isRead()) {
            for (var position : List.of("abc", "1", "AAAA", "x".repeat(2000), "////", "-1")) {
                if (!operation.template().contains("/imports/")) {
                    headers.add(new String[] {"Whence-Position", position});
                }
            }
        } else {
            for (var match : List.of("abc", "\"abc\"", "1", "\"1", "\"-1\"", "\"99999999999999999999\"", "\"\"")) {
                headers.add(new String[] {"If-Match", match});
            }
            for (var key : List.of("x".repeat(201), "a\tb")) {
                headers.add(new String[] {"Idempotency-Key", key});
            }
        }
        return headers;
    }

    private static List<String> hostileTexts(int max) {
        return List.of(
                "null",
                "\"\"",
                "\"   \"",
                "1",
                "true",
                "[]",
                "{}",
                "[\"a\"]",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"" + "x".repeat(max + 1) + "\"",
                "\"" + "\uD83D\uDCA9".repeat(max / 2 + 1) + "\"");
    }

    private static List<String> hostileIds() {
        return List.of(
                "null",
                "\"\"",
                "1",
                "[]",
                "{}",
                "\"nothing\"",
                "\"answer_\"",
                "\"question_" + "0".repeat(26) + "\"",
                "\"answer_" + "0".repeat(26) + "\"",
                "\"comment_" + "0".repeat(26) + "\"",
                "\"member_" + "0".repeat(26) + "\"",
                "\"answer_" + "8".repeat(26) + "\"",
                "\"\\u0000\"",
                "\"" + "x".repeat(10_000) + "\"");
    }

    private Map<String, String> ids() {
        return PrivateTeamIT.ids(crew);
    }

    private static String json(String title, String body, String tags) {
        return "{\"title\":%s,\"body\":%s,\"tags\":%s}".formatted(title, body, tags);
    }

    private static String encoded(String value) {
        return value.replace("+", "%2B").replace(" ", "%20");
    }

    private static String shorten(String name) {
        var printable = name.replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= 150 ? printable : printable.substring(0, 150) + "…";
    }

    private static void unauthenticated(Reply reply) {
        reply.expectProblem(401, "unauthenticated");
        assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
    }

    /** Anything but a failure of ours, and when it is a refusal, a proper one. */
    private static void harmless(Reply reply) {
        if (reply.status() != 200) {
            refused(reply);
        }
    }

    private static void refused(Reply reply) {
        assertThat(reply.status()).as("%s", shorten(reply.toString())).isBetween(400, 499);
        assertThat(reply.header("Content-Type").orElse(""))
                .as("%s", shorten(reply.toString()))
                .startsWith("application/problem+json");
        var problem = reply.json();
        assertThat(problem.path("code").asString("")).as("%s", reply).matches("[a-z][a-z-]+");
        assertThat(problem.path("status").asInt()).as("%s", reply).isEqualTo(reply.status());
        assertThat(reply.text()).doesNotContainPattern(INSIDE);
    }

    private static void refusedRaw(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 4");
        var head = answer.substring(0, answer.indexOf("\r\n\r\n"));
        assertThat(head.toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json");
        var body = answer.substring(head.length());
        assertThat(body).doesNotContainPattern(INSIDE);
        var json = body.substring(body.indexOf('{'), body.lastIndexOf('}') + 1);
        assertThat(JsonMapper.shared().readTree(json).path("code").asString("")).matches("[a-z][a-z-]+");
    }
}
