package io.whence.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One method of one path, as the service describes itself: what is not listed here by hand cannot be forgotten.
 *
 * @param template the path with its variables, as {@code /api/v1/questions/{questionId}}
 * @param takesBody whether it declares a request body
 * @param parameters its query parameters
 */
record Operation(String method, String template, boolean takesBody, List<String> parameters) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    /** What a link is named by are two variables, its relation and its target. */
    private static final Pattern VARIABLE = Pattern.compile("/([a-z-]+)(?:/\\{[^}]+})+");

    static List<Operation> all(Http http) {
        var operations = new ArrayList<Operation>();
        for (var path : http.get("/api/v1/openapi.json")
                .expect(200)
                .json()
                .path("paths")
                .properties()) {
            for (var method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(of(method.getKey(), path.getKey(), method.getValue()));
                }
            }
        }
        return operations;
    }

    private static Operation of(String method, String template, JsonNode described) {
        var parameters = new ArrayList<String>();
        for (var parameter : described.path("parameters")) {
            if (parameter.path("in").asString().equals("query")) {
                parameters.add(parameter.path("name").asString());
            }
        }
        return new Operation(method.toUpperCase(Locale.ROOT), template, described.has("requestBody"), parameters);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether it takes files rather than JSON. */
    boolean isUpload() {
        return template.endsWith("/imports");
    }

    /** What its variables name, outermost first: {@code [teams, members]}. */
    List<String> kinds() {
        return VARIABLE.matcher(template).results().map(match -> match.group(1)).toList();
    }

    /**
     * The path with each variable replaced by the id of the kind of thing it names.
     *
     * @throws IllegalArgumentException when there is no id for one of them
     */
    String path(Map<String, String> ids) {
        var path = VARIABLE.matcher(template).replaceAll(match -> {
            var id = ids.get(match.group(1));
            if (id == null) {
                throw new IllegalArgumentException("no id at hand for " + match.group() + " of " + template);
            }
            return "/" + match.group(1) + "/" + id;
        });
        return isUpload() ? path + "?format=stackexchange" : path;
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
