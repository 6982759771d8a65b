package io.whence.query.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.io.SyndFeedInput;
import io.cloudevents.core.format.EventFormat;
import io.cloudevents.core.provider.EventFormatProvider;
import io.cloudevents.jackson.JsonFormat;
import io.whence.api.event.AnswerEvent.AnswerDeleted;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.QuestionEvent.QuestionVoted;
import io.whence.api.text.VoteValue;
import io.whence.query.HttpTest;
import io.whence.query.Scene;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Each format is read by what other programs read it with. */
class FormatsHttpTest extends HttpTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String VOCABULARY = "https://www.w3.org/ns/activitystreams#";

    private Scene scene;
    private String path = "";

    @BeforeEach
    void tellAStory() {
        scene = Scene.set(story, suffix);
        path = "/teams/" + scene.slug() + "/timeline";
        story.in(scene.team()).by(scene.ada());
        var id = story.ask("<b>Wh\u0001y & \"how\"?</b>", "java");
        var answer = story.answer(id, "Because, =cmd()\n\"so\".");
        story.tell(new QuestionEdited(id, "Ünïcode?", null, null, "a,b"));
        story.by(scene.ben()).tell(new QuestionVoted(id, VoteValue.UP, null));
        story.byNobodyKnown().tell(new AnswerDeleted(answer, id, List.of()));
        settle();
    }

    private List<JsonNode> items() {
        var items = new ArrayList<JsonNode>();
        get(scene.reader(), path + "?limit=100").items().forEach(items::add);
        return items;
    }

    private static List<String> each(List<JsonNode> items, String field) {
        return items.stream().map(item -> item.path(field).asString()).toList();
    }

    private String told(String type, String query) {
        var answer = text(scene.reader(), path + query, "Accept", type);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replace(" ", ""))
                .startsWith(type);
        return answer.body();
    }

    @Test
    void atom_is_read_by_rome() throws Exception {
        var feed = new SyndFeedInput().build(new StringReader(told("application/atom+xml", "?limit=4")));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getTitle()).isEqualTo("Team core" + suffix);
        assertThat(feed.getUri()).startsWith("urn:whence:timeline:team_");
        assertThat(feed.getLinks().stream().map(link -> link.getRel())).contains("next");
        var items = items().subList(0, 4);
        assertThat(feed.getEntries().stream().map(SyndEntry::getTitle))
                .containsExactlyElementsOf(each(items, "summary"));
        for (int i = 0; i < 4; i++) {
            var entry = feed.getEntries().get(i);
            assertThat(entry.getUri())
                    .isEqualTo(
                            "urn:whence:event:" + items.get(i).path("eventId").asString());
            assertThat(entry.getPublishedDate().toInstant())
                    .isEqualTo(Instant.parse(items.get(i).path("occurredAt").asString()));
            assertThat(entry.getUpdatedDate()).isNotNull();
            assertThat(entry.getAuthor()).isNotBlank();
            assertThat(entry.getCategories().getFirst().getName())
                    .isEqualTo(items.get(i).path("type").asString());
            assertThat(URI.create(entry.getLink())).hasScheme("http");
        }
    }

    @Test
    void json_feed_has_what_its_specification_asks_for() {
        var feed = JSON.readTree(told("application/feed+json", "?limit=3"));
        assertThat(errors(feed)).isEmpty();
        assertThat(errors(JSON.readTree(told("application/feed+json", "?kind=import"))))
                .as("an empty one")
                .isEmpty();
        assertThat(feed.path("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asString()).isEqualTo("Team core" + suffix);
        assertThat(URI.create(feed.path("feed_url").asString())).hasScheme("http");
        assertThat(URI.create(feed.path("next_url").asString())).hasScheme("http");
        var items = items();
        assertThat(feed.path("items").size()).isEqualTo(3);
        for (int i = 0; i < 3; i++) {
            var entry = feed.path("items").path(i);
            assertThat(entry.path("id").asString())
                    .isEqualTo(
                            "urn:whence:event:" + items.get(i).path("eventId").asString());
            assertThat(entry.path("content_text").asString())
                    .isEqualTo(items.get(i).path("summary").asString());
            assertThat(OffsetDateTime.parse(entry.path("date_published").asString())
                            .toInstant())
                    .isEqualTo(Instant.parse(items.get(i).path("occurredAt").asString()));
            assertThat(entry.path("authors").path(0).path("name").isString()).isTrue();
            assertThat(entry.path("tags").path(0).isString()).isTrue();
            assertThat(entry.path("_whence")).isEqualTo(items.get(i));
        }
    }

    /** Of its schema: no parser of JSON Feed for Java is maintained and to be had. */
    private static List<String> errors(JsonNode feed) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Objects.requireNonNull(
                        FormatsHttpTest.class.getResourceAsStream("/json-feed-1.1.schema.json")));
        return schema
                .validate(
                        feed,
                        (ExecutionContext context) ->
                                context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "/version; \"https://jsonfeed.org/version/2\"",
                "/title; 1",
                "/feed_url; \"not a url\"",
                "/items/0/id; null",
                "/items/0/content_text; null",
                "/items/0/date_published; \"yesterday\"",
                "/items/0/authors/0; {}",
                "/items/0/updated; \"2026-03-02T08:00:00Z\""
            })
    void the_schema_refuses_what_is_no_json_feed(String pointer, String value) {
        var feed = JSON.readTree(told("application/feed+json", "?limit=3"));
        int last = pointer.lastIndexOf('/');
        var parent = feed.at(pointer.substring(0, last));
        if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(pointer.substring(last + 1)), JSON.readTree(value));
        } else {
            ((ObjectNode) parent).set(pointer.substring(last + 1), JSON.readTree(value));
        }
        assertThat(errors(feed)).isNotEmpty();
    }

    @Test
    void cloud_events_are_read_by_their_sdk() {
        var format = format();
        var batch = JSON.readTree(told("application/cloudevents-batch+json", "?limit=100"));
        var items = items();
        assertThat(batch.size()).isEqualTo(items.size());
        for (int i = 0; i < items.size(); i++) {
            var event = format.deserialize(batch.path(i).toString().getBytes(StandardCharsets.UTF_8));
            var item = items.get(i);
            assertThat(event.getId()).isEqualTo(item.path("eventId").asString());
            assertThat(event.getType())
                    .isEqualTo("io.whence." + item.path("type").asString());
            assertThat(Objects.requireNonNull(event.getTime()).toInstant())
                    .isEqualTo(Instant.parse(item.path("occurredAt").asString()));
            assertThat(event.getSubject())
                    .isEqualTo(item.path("about").path("id").asString());
            assertThat(event.getExtension("sequence"))
                    .isEqualTo("%019d".formatted(item.path("position").asLong()));
            assertThat(event.getExtensionNames()).allMatch(name -> name.matches("[a-z0-9]{1,20}"));
        }
        var one = format.deserialize(
                told("application/cloudevents+json", "?kind=question.asked").getBytes(StandardCharsets.UTF_8));
        assertThat(one.getType()).isEqualTo("io.whence.question.asked");
        assertThat(new String(Objects.requireNonNull(one.getData()).toBytes(), StandardCharsets.UTF_8))
                .contains("\"tags\":[\"java\"]");
        assertThat(text(scene.reader(), path + "?kind=import", "Accept", "application/cloudevents+json")
                        .statusCode())
                .isEqualTo(204);
        assertThat(batch.toString()).as("the words of what was deleted").doesNotContain("Because");
    }

    private static EventFormat format() {
        return Objects.requireNonNull(EventFormatProvider.getInstance().resolveFormat(JsonFormat.CONTENT_TYPE));
    }

    /** The vocabulary itself belongs to somebody else: {@code .ci/run} gets it, from a package that carries it. */
    private static DocumentLoader contexts() {
        var context = System.getenv("WHENCE_ACTIVITY_CONTEXT");
        if (context == null || context.isBlank()) {
            var reason = "Activity Streams were NOT expanded: WHENCE_ACTIVITY_CONTEXT names no vocabulary.";
            System.err.println("*** " + reason);
            Assumptions.abort(reason);
        }
        return (url, _) -> {
            assertThat(url).hasToString("https://www.w3.org/ns/activitystreams");
            try {
                return JsonDocument.of(Files.newInputStream(Path.of(context)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Test
    void activity_streams_expand() throws Exception {
        var page = told("application/activity+json", "?limit=100");
        var expanded = JSON.readTree(JsonLd.expand(JsonDocument.of(new StringReader(page)))
                .loader(contexts())
                .get()
                .toString());
        var collection = expanded.path(0);
        nothingIsLost(JSON.readTree(page), collection);
        assertThat(collection.path("@type").path(0).asString()).isEqualTo(VOCABULARY + "OrderedCollectionPage");
        assertThat(URI.create(collection.path("@id").asString())).hasScheme("http");
        var list = collection.path(VOCABULARY + "items").path(0).path("@list");
        var items = items();
        assertThat(list.size()).isEqualTo(items.size());
        for (int i = 0; i < items.size(); i++) {
            var activity = list.path(i);
            assertThat(value(activity, VOCABULARY + "summary"))
                    .isEqualTo(items.get(i).path("summary").asString());
            assertThat(value(activity, "urn:whence:vocabulary:eventType"))
                    .isEqualTo(items.get(i).path("type").asString());
            assertThat(value(activity, VOCABULARY + "published"))
                    .isEqualTo(items.get(i).path("occurredAt").asString());
            assertThat(activity.path("urn:whence:vocabulary:position")
                            .path(0)
                            .path("@value")
                            .asLong())
                    .isEqualTo(items.get(i).path("position").asLong());
        }
    }

    /** Every member of every object is one of the vocabulary's, or of one that has a name: the context gives all others none. */
    private static void nothingIsLost(JsonNode told, JsonNode expanded) {
        var names = new ArrayList<>(told.propertyNames());
        names.remove("@context");
        assertThat(expanded.propertyNames())
                .as("%s", told)
                .hasSameSizeAs(names)
                .allSatisfy(name ->
                        assertThat(name).matches("@id|@type|https://www\\.w3\\.org/ns/.+|urn:whence:vocabulary:.+"));
        assertThat(expanded.path("@type").path(0).asString()).startsWith(VOCABULARY);
        assertThat(URI.create(expanded.path("@id").asString("urn:nobody:known")).isAbsolute())
                .isTrue();
        for (var name : names) {
            var value = told.path(name);
            var now = expanded.path(VOCABULARY + (name.equals("orderedItems") ? "items" : name));
            if (value.isObject()) {
                nothingIsLost(value, now.path(0));
            } else if (value.isArray()) {
                var list = now.path(0).path("@list");
                assertThat(list.size()).isEqualTo(value.size());
                for (int i = 0; i < value.size(); i++) {
                    nothingIsLost(value.path(i), list.path(i));
                }
            }
        }
    }

    private static String value(JsonNode activity, String property) {
        return activity.path(property).path(0).path("@value").asString();
    }

    @Test
    void lines_and_rows_go_on_to_the_end() {
        for (int i = 0; i < 230; i++) {
            story.in(scene.team()).by(scene.ada()).ask("Question " + i + ", \"quoted\"");
        }
        var expected = all(scene.reader(), path + "?limit=100", "eventId");
        var lines = told("application/x-ndjson", "").lines().map(JSON::readTree).toList();
        assertThat(each(lines, "eventId")).isEqualTo(expected);
        assertThat(told("application/x-ndjson", "?limit=7").lines()).hasSize(7);
        var rows = told("text/csv", "").split("\r\n");
        assertThat(rows).hasSize(expected.size() + 1);
        assertThat(rows[0]).startsWith("position,eventId,type,");
        assertThat(rows[1]).contains(expected.getFirst()).contains("\"Ada Park asked “Question 229, \"\"quoted\"\"”\"");
        assertThat(text(scene.reader(), path + "?format=ndjson&kind=nothing").statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "json,application/json",
        "activity,application/activity+json",
        "atom,application/atom+xml",
        "feed,application/feed+json",
        "ndjson,application/x-ndjson",
        "csv,text/csv",
        "cloudevent,application/cloudevents+json",
        "cloudevents,application/cloudevents-batch+json"
    })
    void are_also_asked_for_by_name(String name, String type) {
        var answer = text(scene.reader(), path + "?format=" + name);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(text(scene.outsider(), path + "?format=" + name).statusCode())
                .isEqualTo(404);
    }

    @Test
    void are_chosen_as_accept_weighs_them() {
        for (var accept : List.of("*/*", "application/*", "text/html, */*;q=0.1", "application/json")) {
            assertThat(text(scene.reader(), path, "Accept", accept)
                            .headers()
                            .firstValue("Content-Type")
                            .orElse(""))
                    .as(accept)
                    .startsWith("application/json");
        }
        assertThat(told("application/atom+xml", "?limit=1")).contains("<feed");
        assertThat(text(scene.reader(), path, "Accept", "application/json;q=0.1, text/csv")
                        .body())
                .startsWith("position,");
        assertThat(send(scene.reader(), path, "Accept", "image/png").code()).isEqualTo("not-acceptable");
        assertThat(send(scene.reader(), path + "?format=rss").code()).isEqualTo("bad-parameter");
    }
}
