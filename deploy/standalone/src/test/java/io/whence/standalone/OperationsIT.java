package io.whence.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the service says about itself: its API, its health, its metrics. */
@ExtendWith(SharedWhence.class)
class OperationsIT {

    private static final List<String> PROMISED = List.of(
            "POST /teams",
            "GET /teams",
            "GET /teams/{}",
            "POST /teams/{}/members",
            "GET /teams/{}/members",
            "POST /teams/{}/tokens",
            "DELETE /teams/{}/tokens/{}",
            "POST /teams/{}/questions",
            "GET /teams/{}/questions",
            "GET /questions/{}",
            "PATCH /questions/{}",
            "GET /questions/{}/revisions",
            "GET /questions/{}/history",
            "GET /questions/{}/timeline",
            "POST /questions/{}/answers",
            "PATCH /answers/{}",
            "DELETE /answers/{}",
            "GET /answers/{}/revisions",
            "PUT /questions/{}/accepted-answer",
            "DELETE /questions/{}/accepted-answer",
            "PUT /questions/{}/vote",
            "DELETE /questions/{}/vote",
            "PUT /answers/{}/vote",
            "DELETE /answers/{}/vote",
            "PUT /questions/{}/closure",
            "DELETE /questions/{}/closure",
            "POST /questions/{}/comments",
            "POST /answers/{}/comments",
            "PATCH /comments/{}",
            "DELETE /comments/{}",
            "PUT /comments/{}/resolution",
            "DELETE /comments/{}/resolution",
            "POST /teams/{}/tasks",
            "PATCH /tasks/{}",
            "POST /tasks/{}/comments",
            "PUT /tasks/{}/place",
            "PUT /tasks/{}/completion",
            "DELETE /tasks/{}/completion",
            "PUT /tasks/{}/archive",
            "DELETE /tasks/{}/archive",
            "PUT /tasks/{}/assignees/{}",
            "DELETE /tasks/{}/assignees/{}",
            "PUT /tasks/{}/blockers/{}",
            "DELETE /tasks/{}/blockers/{}",
            "POST /teams/{}/boards",
            "POST /boards/{}/lists",
            "PATCH /lists/{}",
            "GET /teams/{}/timeline",
            "GET /members/{}/timeline",
            "POST /teams/{}/imports",
            "GET /imports/{}",
            "GET /imports/{}/report",
            "GET /search");

    @Test
    void the_openapi_document_lists_every_promised_path(Deployment deployment) {
        var anybody = new Http(deployment.baseUri(), null);
        var document = anybody.get("/api/v1/openapi.json").expect(200).json();
        assertThat(document.path("openapi").asString()).startsWith("3.1");
        assertThat(document.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        Set<String> listed = Operation.all(anybody).stream()
                .map(operation ->
                        operation.toString().replaceAll("\\{[^}]+}", "{}").replace("/api/v1", ""))
                .collect(Collectors.toSet());
        assertThat(listed).containsAll(PROMISED);
        assertThat(Operation.all(anybody))
                .allSatisfy(operation -> assertThat(operation.template()).startsWith("/api/v1/"));
    }

    @Test
    void each_process_takes_what_it_describes(Deployment deployment) {
        for (var process : deployment.processes()) {
            var nobody = new Http(process.baseUri(), null);
            for (var operation : Operation.all(nobody)) {
                var path = operation.template().replaceAll("\\{[^}]+}", "any");
                nobody.call(operation.method(), path).send().expectProblem(401, "unauthenticated");
            }
        }
    }

    @Test
    void the_description_names_no_class_of_the_inside(Deployment deployment) {
        var text =
                new Http(deployment.baseUri(), null).get("/api/v1/openapi.json").text();
        assertThat(text).doesNotContain("io.whence", "\"Caller\"", "rejection().kind");
    }

    /** Clients are generated from it. */
    @Test
    void every_page_says_what_it_holds(Deployment deployment) {
        var schemas = new Http(deployment.baseUri(), null)
                .get("/api/v1/openapi.json")
                .expect(200)
                .json()
                .at("/components/schemas");
        var pages = schemas.propertyNames().stream()
                .filter(name -> name.startsWith("Page"))
                .toList();
        assertThat(pages).contains("PageQuestionView", "PageTaskView", "PageBoardView", "PageRevisionView");
        assertThat(pages)
                .allSatisfy(page -> assertThat(schemas.path(page)
                                .at("/properties/items/items/$ref")
                                .asString())
                        .isEqualTo("#/components/schemas/" + page.substring("Page".length())));
    }

    /** OpenAPI 3.1, Operation Object: a name and a place are a parameter's own. */
    @Test
    void no_operation_has_a_parameter_twice(Deployment deployment) {
        var paths = new Http(deployment.baseUri(), null)
                .get("/api/v1/openapi.json")
                .expect(200)
                .json()
                .path("paths");
        paths.forEachEntry((path, operations) -> operations.forEachEntry((method, operation) -> {
            var parameters = operation.path("parameters").valueStream();
            assertThat(parameters.map(one ->
                            one.path("in").asString() + " " + one.path("name").asString()))
                    .as("%s %s", method, path)
                    .doesNotHaveDuplicates();
        }));
    }

    @Test
    void the_documentation_page_answers(Deployment deployment) {
        var anybody = new Http(deployment.baseUri(), null);
        var page = anybody.get("/api/v1/docs");
        if (page.status() == 302) {
            page = anybody.get(page.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", ""));
        }
        assertThat(page.expect(200).text()).containsIgnoringCase("swagger");
    }

    @Test
    void health_tells_liveness_and_readiness(Deployment deployment) {
        for (var process : deployment.processes()) {
            var management = new Http(process.managementUri(), null);
            for (var path : List.of("", "/liveness", "/readiness")) {
                assertThat(management
                                .get("/actuator/health" + path)
                                .expect(200)
                                .json()
                                .path("status")
                                .asString())
                        .as(path)
                        .isEqualTo("UP");
            }
            assertThat(new Http(process.baseUri(), null).get("/actuator/health").status())
                    .as("on the API's port")
                    .isEqualTo(404);
        }
    }

    @Test
    void metrics_count_commands_events_commits_and_lag(Deployment deployment) {
        var crew = Crew.found(deployment, "private");
        var ana = crew.ana().http();
        var path = crew.ask(ana, "Is it measured?");
        ana.get(path).expect(200);
        ana.delete(path + "/closure").expectProblem(409, "not-closed");
        assertThat(metrics(deployment))
                .containsPattern("(?m)^whence_commands_seconds_count\\{outcome=\"ok\",type=\"AskQuestion\"}")
                .containsPattern("(?m)^whence_commands_seconds_count\\{outcome=\"rejected\",type=\"ReopenQuestion\"}")
                .containsPattern("(?m)^whence_events_appended_total")
                .containsPattern("(?m)^whence_projection_lag_events\\{projection=\"questions\"}")
                .containsPattern("(?m)^whence_projection_lag_seconds\\{projection=\"timeline\"}");
    }

    @Test
    void metrics_tell_how_many_commits_share_an_fsync(Deployment deployment) {
        assumeFalse(Cluster.isWanted(), "Axon Server commits as it sees fit");
        assertThat(metrics(deployment)).containsPattern("(?m)^whence_commit_group_size_count");
    }

    private static String metrics(Deployment deployment) {
        return deployment.processes().stream()
                .map(process -> new Http(process.managementUri(), null)
                        .get("/actuator/prometheus")
                        .expect(200)
                        .text())
                .collect(Collectors.joining());
    }
}
