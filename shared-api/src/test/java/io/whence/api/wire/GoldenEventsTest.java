package io.whence.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.api.event.Event;
import io.whence.api.id.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is on record for ever reads for ever. The files under {@code events/} are append-only: a changed event gets another
 * revision and a file of its own, and {@code SHA256SUMS} keeps the old one as it was.
 */
class GoldenEventsTest {

    private static final JsonMapper JSON = new JsonMapper();

    private final EventJsonSerializer serializer = new EventJsonSerializer();

    static Stream<String> names() {
        return EventNameRegistry.all().stream().sorted();
    }

    static byte[] file(String name) {
        try (var stream = GoldenEventsTest.class.getResourceAsStream("/events/" + name)) {
            assertThat(stream).as("golden file events/" + name).isNotNull();
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> sums() {
        return new String(file("SHA256SUMS"), StandardCharsets.UTF_8).lines().toList();
    }

    private Event read(String name) {
        var json = file(name + ".v1.json");
        return serializer.deserialize(new SimpleSerializedObject<>(
                json, byte[].class, new SimpleSerializedType(name, EventNameRegistry.REVISION)));
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_reads_and_writes_its_golden_file(String name) {
        var event = read(name);
        var written = serializer.serialize(event, byte[].class);

        assertThat(JSON.readTree(written.getData())).isEqualTo(JSON.readTree(file(name + ".v1.json")));
        assertThat(written.getType().getName()).isEqualTo(name);
        assertThat(written.getType().getRevision()).isEqualTo(EventNameRegistry.REVISION);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_golden_file_has_every_field(String name) {
        JsonNode json = JSON.readTree(file(name + ".v1.json"));

        assertThat(Arrays.stream(read(name).getClass().getRecordComponents()).map(component -> component.getName()))
                .containsExactlyInAnyOrderElementsOf(json.propertyNames());
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_field_that_nobody_knows_yet_is_passed_over(String name) {
        var json = JSON.readTree(file(name + ".v1.json")).asObject().put("fromTheFuture", true);

        Event event = serializer.deserialize(new SimpleSerializedObject<>(
                JSON.writeValueAsBytes(json),
                byte[].class,
                new SimpleSerializedType(name, EventNameRegistry.REVISION)));

        assertThat(event).isEqualTo(read(name));
    }

    /** The first without the token, the second with it. */
    @ParameterizedTest
    @ValueSource(strings = {"envelope.v1.json", "envelope.v2.json"})
    @SuppressWarnings("unchecked")
    void the_envelope_reads_and_writes_its_golden_file(String name) {
        var metadata = (Map<String, Object>) JSON.readValue(file(name), Map.class);

        assertThat(EventEnvelope.of(metadata).toMetadata()).isEqualTo(metadata);
    }

    @Test
    void an_envelope_of_which_little_is_known_reads_too() {
        var envelope = EventEnvelope.of(Map.of());

        assertThat(envelope.actor()).isEqualTo(EventActor.UNKNOWN);
        assertThat(EventEnvelope.of(envelope.toMetadata())).isEqualTo(envelope);
    }

    @Test
    void no_golden_file_was_changed() {
        assertThat(sums())
                .allSatisfy(line -> assertThat(sum(line.substring(66))).isEqualTo(line.substring(0, 64)));
    }

    @Test
    void every_golden_file_is_kept_from_changing() {
        assertThat(sums().stream().map(line -> line.substring(66)))
                .containsAll(names().map(name -> name + ".v1.json").toList())
                .contains("envelope.v1.json", "envelope.v2.json");
    }

    private static String sum(String name) {
        return HexFormat.of().formatHex(Sha256.of(file(name)));
    }
}
