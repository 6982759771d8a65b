package io.whence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** No Docker is at hand where this is built, so the compose file is at least what its specification says it must be. */
class ComposeFileTest {

    private static final Compose COMPOSE = Compose.read();

    /** The specification's own schema belongs to somebody else: {@code .ci/run} gets it, from a package that carries it. */
    @Test
    void is_what_the_compose_specification_allows() {
        var schema = System.getenv("WHENCE_COMPOSE_SCHEMA");
        if (schema == null || schema.isBlank()) {
            skipLoudly("deploy/compose.yaml was NOT validated: WHENCE_COMPOSE_SCHEMA names no compose-spec.json.");
            return;
        }
        assertThat(Path.of(schema)).isRegularFile();
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        SchemaLocation.of(Path.of(schema).toUri().toString()),
                        Checkout.read(Path.of(schema)),
                        InputFormat.JSON)
                .validate(COMPOSE.file());
        assertThat(errors).extracting(Error::toString).isEmpty();
    }

    static Stream<String> services() {
        return COMPOSE.file().path("services").propertyNames().stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_service_may_do_no_more_than_it_needs(String name) {
        var service = COMPOSE.service(name);
        assertThat(service.path("user").asString("root")).matches("[1-9][0-9]*:[1-9][0-9]*");
        assertThat(service.path("read_only").asBoolean(false)).isTrue();
        assertThat(service.path("cap_drop")).extracting(JsonNode::asString).containsExactly("ALL");
        assertThat(service.path("security_opt"))
                .extracting(JsonNode::asString)
                .containsExactly("no-new-privileges:true");
    }

    @ParameterizedTest
    @MethodSource("services")
    void each_service_is_watched_and_started_again(String name) {
        var service = COMPOSE.service(name);
        assertThat(service.path("healthcheck").path("test").size()).isGreaterThan(1);
        assertThat(service.path("restart").asString("no")).isEqualTo("unless-stopped");
        assertThat(service.path("mem_limit").asString("")).isNotEmpty();
    }

    @Test
    void only_the_front_door_can_be_reached_from_outside() {
        assertThat(services())
                .filteredOn(name -> COMPOSE.service(name).has("ports"))
                .containsExactly("front-door");
        assertThat(services())
                .filteredOn(name ->
                        COMPOSE.service(name).path("networks").toString().contains("edge"))
                .containsExactly("front-door");
    }

    /** Also that every file it brings in is there, but for the one that is made. */
    @Test
    void what_the_front_door_passes_to_is_there() {
        var nginx = Checkout.read("deploy/front-door/nginx.conf");
        assertThat(services().filter(name -> name.matches("(command|query)-.*")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(nginx).contains("server " + name + ":8080"));
        assertThat(COMPOSE.file()
                        .path("configs")
                        .valueStream()
                        .map(config -> config.path("file").asString("")))
                .allMatch(file -> file.contains("target/") || Files.isRegularFile(Checkout.file("deploy/" + file)));
    }

    private static void skipLoudly(String why) {
        System.err.println("\n*** SKIPPED: " + why + "\n");
        Assumptions.abort(why);
    }
}
