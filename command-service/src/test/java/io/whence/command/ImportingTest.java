package io.whence.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.ImportEvent.ImportBegun;
import io.whence.api.event.ImportEvent.ImportEnded;
import io.whence.api.id.ImportId;
import io.whence.api.id.MemberId;
import io.whence.api.id.TeamId;
import io.whence.api.importing.ImportState;
import io.whence.api.member.MemberKind;
import io.whence.api.wire.EventActor;
import io.whence.api.wire.EventEnvelope;
import io.whence.api.wire.RecordingChannel;
import io.whence.command.RunningService.Answer;
import io.whence.command.RunningService.Client;
import io.whence.command.runtime.recording.SystemEventStream;
import io.whence.platform.web.PersonalAccessToken;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URISyntaxException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Importing over HTTP, into a real event log. */
class ImportingTest {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n";
    private static final String POSTS = HEAD + "<posts></posts>";
    private static final String HISTORY = HEAD + "<posthistory></posthistory>";

    @TempDir
    static Path data;

    static RunningService service;
    static Client owner;

    @BeforeAll
    static void start() {
        service = RunningService.on(data, "--whence.imports.max-unpacked=4MB", "--whence.imports.max-upload=1MB");
        owner = service.asOwner();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static byte[] tea() throws URISyntaxException {
        var posts = Objects.requireNonNull(ImportingTest.class.getResource("/stackexchange/tea/Posts.xml"));
        return Archive.of(Objects.requireNonNull(Path.of(posts.toURI()).getParent()))
                .bytes();
    }

    static Answer imported(String team, byte[] archive) throws InterruptedException {
        var begun = owner.upload("/teams/" + team + "/imports?format=stackexchange", archive);
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        assertThat(begun.headers().get("location")).isEqualTo("/api/v1/imports/" + begun.id());
        return service.ended(owner, begun.id());
    }

    static Answer refused(byte[] archive) {
        var answer = owner.upload("/teams/hostile/imports?format=stackexchange", archive);
        assertThat(answer.status()).as(answer.toString()).isBetween(400, 499);
        return answer;
    }

    /** Why an import of these files came to nothing. */
    static String failure(String posts, String history) throws InterruptedException {
        return failure(new Archive()
                .with("Posts.xml", posts)
                .with("PostHistory.xml", history)
                .bytes());
    }

    static String failure(byte[] archive) throws InterruptedException {
        var status = imported("hostile", archive);
        assertThat(status.body().path("state").asString()).as(status.toString()).isEqualTo("failed");
        return status.body().path("failure").path("code").asString() + " "
                + status.body().path("failure").path("detail").asString();
    }

    @Test
    void records_a_dump_once_and_reports_on_it() throws Exception {
        var first = imported("tea", tea());
        assertThat(first.body().path("state").asString()).as(first.toString()).isEqualTo("completed");
        var report = owner.get("/imports/" + first.id() + "/report");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("import").asString()).isEqualTo(first.id());
        assertThat(report.body().path("imported").path("questions").asLong()).isEqualTo(3);
        assertThat(report.body().path("eventsRecorded").asLong())
                .isEqualTo(first.body().path("eventsTotal").asLong())
                .isPositive();
        long rows = 0;
        for (var file : report.body().path("files")) {
            assertThat(file.path("imported").asLong() + file.path("skipped").asLong())
                    .isEqualTo(file.path("rows").asLong());
            rows += file.path("rows").asLong();
        }
        assertThat(report.body().path("rowsRead").asLong()).isEqualTo(rows);

        var second = imported("tea", tea());
        var again = owner.get("/imports/" + second.id() + "/report");
        assertThat(again.body().path("eventsRecorded").asLong()).isZero();
        assertThat(again.body().path("alreadyThere").asLong())
                .isEqualTo(report.body().path("eventsRecorded").asLong());
        assertThat(data.resolve("imports").resolve(second.id())).doesNotExist();
    }

    @Test
    void is_itself_on_record() throws Exception {
        var done = imported("recorded", tea());
        var story =
                service.bean(EventStore.class).readEvents(done.id()).asStream().toList();
        var team = TeamId.ofSlug("recorded");
        var id = new ImportId(done.id());

        assertThat(story).hasSize(2);
        assertThat(story.getFirst().getPayload()).isEqualTo(new ImportBegun(id, team, "stackexchange"));
        assertThat(story.getLast().getPayload()).isInstanceOfSatisfying(ImportEnded.class, ended -> {
            assertThat(ended.state()).isEqualTo(ImportState.COMPLETED);
            assertThat(ended.failure()).isNull();
            assertThat(Objects.requireNonNull(ended.report()).eventsRecorded())
                    .isEqualTo(done.body().path("eventsRecorded").asLong())
                    .isPositive();
        });
        var envelope = ownersEnvelope(team, done.id());
        assertThat(story)
                .allSatisfy(event ->
                        assertThat(EventEnvelope.of(event.getMetaData())).isEqualTo(envelope));
        assertThat(done.body().path("startedAt").asString())
                .isEqualTo(story.getFirst().getTimestamp().toString());
        assertThat(done.body().path("finishedAt").asString())
                .isEqualTo(story.getLast().getTimestamp().toString());
    }

    @Test
    void says_nothing_of_an_archive_that_never_arrived_whole() throws Exception {
        long before = head();
        refused(Arrays.copyOf(tea(), 900));
        assertThat(head()).isEqualTo(before);
    }

    private static EventEnvelope ownersEnvelope(TeamId team, String id) {
        var owner = new EventActor(MemberId.ofHandle("owner"), MemberKind.PERSON);
        var token = PersonalAccessToken.parse(service.ownerToken()).orElseThrow();
        return new EventEnvelope(
                owner, null, RecordingChannel.IMPORT, team, id, null, id, id, null, null, token.tokenId());
    }

    private static long head() {
        return service.bean(EventStore.class).createHeadToken().position().orElseThrow();
    }

    @Test
    void that_a_crash_cut_short_is_over_after_the_next_start(@TempDir Path crashed) throws Exception {
        var id = ImportId.next().value();
        var tea = TeamId.ofSlug("tea");
        try (var first = RunningService.on(crashed)) {
            first.asOwner().post("/teams", "{'slug':'tea','name':'Tea','visibility':'private'}");
            var begun = new ImportBegun(new ImportId(id), tea, "stackexchange");
            first.bean(SystemEventStream.class).append(0, begun, ownersEnvelope(tea, id));
            var status = first.asOwner().get("/imports/" + id);
            assertThat(status.body().path("state").asString()).isEqualTo("running");
            assertThat(first.asOwner().get("/imports/" + id + "/report").code()).isEqualTo("import-running");
        }
        Files.createDirectories(crashed.resolve("imports").resolve(id));
        try (var second = RunningService.on(crashed)) {
            var status = second.asOwner().get("/imports/" + id);
            assertThat(status.body().path("state").asString()).isEqualTo("failed");
            assertThat(status.body().path("failure").path("code").asString()).isEqualTo("interrupted");
            assertThat(second.asOwner().get("/imports/" + id + "/report").status())
                    .isEqualTo(404);
            assertThat(crashed.resolve("imports")).isEmptyDirectory();
        }
    }

    /** Until an upload has a folder, which it gets before anything is read. */
    private static void awaitUpload() throws IOException, InterruptedException {
        var deadline = Instant.now().plusSeconds(10);
        while (Instant.now().isBefore(deadline)) {
            if (!uploads().isEmpty()) {
                return;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("no upload began");
    }

    private static List<Path> uploads() throws IOException {
        var imports = data.resolve("imports");
        if (!Files.isDirectory(imports)) {
            return List.of();
        }
        try (var files = Files.list(imports)) {
            return files.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void runs_once_at_a_time_for_a_team() throws Exception {
        var archive = tea();
        var stalled = new PipedOutputStream();
        var rest = new PipedInputStream(stalled, archive.length);
        var slowly = BodyPublishers.concat(
                BodyPublishers.ofByteArray(archive, 0, 100), BodyPublishers.ofInputStream(() -> rest));
        try (var first = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> answer;
            try (stalled) {
                answer = first.submit(() -> owner.upload("/teams/busy/imports?format=stackexchange", slowly));
                awaitUpload();
                var second = owner.upload("/teams/busy/imports?format=stackexchange", archive);
                assertThat(second.status()).as(second.toString()).isEqualTo(409);
                assertThat(second.code()).isEqualTo("import-running");
                stalled.write(archive, 100, archive.length - 100);
            }
            assertThat(answer.get().status()).isEqualTo(202);
            assertThat(service.ended(owner, answer.get().id())
                            .body()
                            .path("state")
                            .asString())
                    .isEqualTo("completed");
        }
    }

    @Nested
    class Only_those {

        @Test
        void who_are_in_the_team_learn_of_an_import() throws Exception {
            var done = imported("secret", tea());
            owner.post("/teams", "{'slug':'other','name':'Other','visibility':'private'}");
            owner.post("/teams/other/members", "{'handle':'eve','name':'Eve','role':'owner'}");
            var eve = service.as(owner.post("/teams/other/tokens", "{'member':'eve','name':'x'}")
                    .body()
                    .path("token")
                    .asString());
            assertThat(eve.get("/imports/" + done.id()).status()).isEqualTo(404);
            assertThat(eve.get("/imports/" + done.id() + "/report").status()).isEqualTo(404);
            assertThat(eve.upload("/teams/secret/imports?format=stackexchange", tea())
                            .status())
                    .isEqualTo(404);
            assertThat(service.as("nonsense").get("/imports/" + done.id()).status())
                    .isEqualTo(401);
        }

        @Test
        void who_own_the_team_import() throws Exception {
            owner.post("/teams", "{'slug':'shop','name':'Shop','visibility':'private'}");
            owner.post("/teams/shop/members", "{'handle':'max','name':'Max','role':'member'}");
            var max = service.as(owner.post("/teams/shop/tokens", "{'member':'max','name':'x'}")
                    .body()
                    .path("token")
                    .asString());
            assertThat(max.upload("/teams/shop/imports?format=stackexchange", tea())
                            .code())
                    .isEqualTo("forbidden");
        }
    }

    @Nested
    class An_archive {

        @Test
        void must_be_one() {
            assertThat(refused("not a zip".getBytes(StandardCharsets.UTF_8)).code())
                    .isEqualTo("bad-archive");
            assertThat(refused(new byte[0]).code()).isEqualTo("bad-archive");
        }

        @Test
        void must_be_whole() throws Exception {
            assertThat(refused(Arrays.copyOf(tea(), 900)).code()).isEqualTo("bad-archive");
        }

        @Test
        void must_hold_what_an_import_cannot_do_without() {
            assertThat(refused(new Archive().with("Posts.xml", POSTS).bytes()).code())
                    .isEqualTo("missing-file");
        }

        @Test
        void cannot_write_outside_its_folder() {
            for (String name : new String[] {"../../Posts.xml", "/tmp/Posts.xml", "a/Posts.xml", "..\\Posts.xml"}) {
                assertThat(refused(new Archive().with(name, POSTS).bytes()).code())
                        .isEqualTo("unexpected-file");
            }
            assertThat(data.resolve("Posts.xml")).doesNotExist();
        }

        @Test
        void cannot_grow_without_bound() {
            var bomb = new Archive().with("Posts.xml", new byte[8 << 20]).bytes();
            assertThat(bomb.length).isLessThan(1 << 20);
            assertThat(refused(bomb).code()).isEqualTo("upload-too-large");
        }

        @Test
        void cannot_be_larger_than_allowed() {
            var noise = new byte[2 << 20];
            new Random(1).nextBytes(noise);
            assertThat(refused(new Archive().with("Posts.xml", noise).bytes()).code())
                    .isEqualTo("upload-too-large");
        }

        @Test
        void leaves_nothing_behind_when_it_is_refused() throws IOException {
            refused(new Archive().with("Posts.xml", POSTS).bytes());
            assertThat(uploads()).isEmpty();
        }

        @Test
        void must_come_as_one_and_in_a_known_format() {
            assertThat(owner.post("/teams/hostile/imports?format=stackexchange", "{}")
                            .status())
                    .isEqualTo(415);
            assertThat(owner.upload("/teams/hostile/imports?format=nothing", new byte[0])
                            .code())
                    .isEqualTo("bad-parameter");
            assertThat(owner.upload("/teams/hostile/imports", new byte[0]).code())
                    .isEqualTo("bad-parameter");
            assertThat(owner.upload("/teams/No%20Slug/imports?format=stackexchange", new byte[0])
                            .code())
                    .isEqualTo("validation-failed");
            assertThat(owner.get("/imports/import_00000000000000000000000000").status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class A_hostile_dump {

        @Test
        void may_bring_no_external_entity() throws Exception {
            var secret = "<!DOCTYPE posts [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
            assertThat(failure(HEAD + secret + "<posts><row Id=\"&x;\"/></posts>", HISTORY))
                    .startsWith("xml-doctype Posts.xml, line 2");
        }

        @Test
        void may_bring_no_entity_bomb() throws Exception {
            var bomb = new StringBuilder(HEAD + "<!DOCTYPE posthistory [<!ENTITY a0 \"lol\">");
            for (int i = 1; i < 30; i++) {
                bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
            }
            assertThat(failure(POSTS, bomb + "]><posthistory><row Id=\"1\" Text=\"&a29;\"/></posthistory>"))
                    .startsWith("xml-doctype PostHistory.xml");
        }

        @Test
        void may_bring_no_entity_of_its_own_without_a_doctype() throws Exception {
            assertThat(failure(HEAD + "<posts><row Id=\"&x;\"/></posts>", HISTORY))
                    .startsWith("malformed-xml Posts.xml, line 2");
        }

        @Test
        void must_be_in_the_encoding_it_says() throws Exception {
            var latin =
                    (HEAD + "<posts><row Id=\"1\" Title=\"caf\u00e9\"/></posts>").getBytes(StandardCharsets.ISO_8859_1);
            assertThat(failure(new Archive()
                            .with("Posts.xml", latin)
                            .with("PostHistory.xml", HISTORY)
                            .bytes()))
                    .startsWith("malformed-xml Posts.xml, line 1");
            assertThat(failure("<?xml version=\"1.0\" encoding=\"klingon\"?><posts/>", HISTORY))
                    .startsWith("malformed-xml Posts.xml");
        }

        @Test
        void must_not_end_in_the_middle() throws Exception {
            assertThat(failure(HEAD + "<posts>\n<row Id=\"1\" PostTypeId=\"1\"", HISTORY))
                    .startsWith("malformed-xml Posts.xml, line 3");
            assertThat(failure("", HISTORY)).startsWith("malformed-xml Posts.xml");
        }

        @Test
        void may_bring_no_endless_value() throws Exception {
            assertThat(failure(HEAD + "<posts><row Id=\"1\" Body=\"" + "x".repeat(3 << 20) + "\"/></posts>", HISTORY))
                    .startsWith("malformed-xml Posts.xml, line 2");
        }

        @Test
        void must_hold_in_each_file_what_belongs_there() throws Exception {
            assertThat(failure(HEAD + "<users></users>", HISTORY)).startsWith("wrong-file Posts.xml, line 2");
        }

        @Test
        void may_name_what_does_not_exist() throws Exception {
            var status = imported(
                    "ghosts",
                    new Archive()
                            .with(
                                    "Posts.xml",
                                    HEAD + "<posts><row Id=\"1\" PostTypeId=\"2\" ParentId=\"9\""
                                            + " CreationDate=\"2020-01-01T00:00:00\"/>"
                                            + "<row Id=\"99999999999999999999\" PostTypeId=\"1\"/></posts>")
                            .with(
                                    "PostHistory.xml",
                                    HEAD + "<posthistory><row Id=\"1\" PostHistoryTypeId=\"2\" PostId=\"8\""
                                            + " CreationDate=\"2020-01-01T00:00:00\" UserId=\"7\" Text=\"x\"/></posthistory>")
                            .with(
                                    "Votes.xml",
                                    HEAD + "<votes><row Id=\"-5\" PostId=\"8\" VoteTypeId=\"1\""
                                            + " CreationDate=\"2020-01-01T00:00:00\"/></votes>")
                            .bytes());
            assertThat(status.body().path("state").asString()).isEqualTo("completed");
            assertThat(status.body().path("eventsRecorded").asLong()).isZero();
            var report = owner.get("/imports/" + status.id() + "/report").body();
            assertThat(report.path("ledger").size()).isEqualTo(3);
        }
    }
}
