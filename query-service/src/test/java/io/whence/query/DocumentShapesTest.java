package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.whence.query.readmodel.projection.Projection;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Documents are stored as the JSON of their records: whoever changes a record's components must raise the version of its
 * projection, so that the read model is rebuilt. The shapes are kept in a file, one line for each projection's version and each
 * component; names of Java classes are no part of it.
 */
class DocumentShapesTest extends HttpTest {

    private static final Path KEPT = Path.of("src/test/resources/document-shapes.txt");

    @Autowired
    private List<Projection> projections = List.of();

    @Test
    void no_document_changed_its_shape_without_its_projections_version() throws IOException {
        var now = projections.stream()
                .sorted(Comparator.comparing(Projection::name))
                .flatMap(DocumentShapesTest::lines)
                .toList();
        if (System.getProperty("whence.renew-shapes") != null) {
            Files.write(KEPT, now);
        }
        assertThat(now).as("""
                    A stored document has another shape. Raise version() of its projection, so that it is rebuilt, and renew \
                    the file with -Dwhence.renew-shapes; a line with the version then changes with it.""").isEqualTo(Files.readAllLines(KEPT));
    }

    private static Stream<String> lines(Projection projection) {
        var version = projection.name() + " v" + projection.version();
        return Stream.concat(
                Stream.of(version),
                projection.collections().stream()
                        .sorted(Comparator.comparing(collection -> collection.name()))
                        .flatMap(collection -> Arrays.stream(collection.type().getRecordComponents())
                                .map(component -> version + " " + collection.name() + "." + shape(component))));
    }

    private static String shape(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        var name = named == null || named.value().isEmpty() ? component.getName() : named.value();
        return name + ": " + shape(component.getGenericType());
    }

    private static String shape(Type type) {
        return switch (type) {
            case ParameterizedType generic ->
                shape(generic.getRawType())
                        + Arrays.stream(generic.getActualTypeArguments())
                                .map(DocumentShapesTest::shape)
                                .collect(Collectors.joining(", ", "<", ">"));
            case WildcardType wildcard -> shape(wildcard.getUpperBounds()[0]);
            case Class<?> plain
            when plain.isRecord() ->
                Arrays.stream(plain.getRecordComponents())
                        .map(DocumentShapesTest::shape)
                        .collect(Collectors.joining(", ", "{", "}"));
            case Class<?> plain
            when plain.isEnum() ->
                Arrays.stream(plain.getEnumConstants()).map(Object::toString).collect(Collectors.joining("|"));
            case Class<?> plain
            when plain.getName().startsWith("java.") || plain.isPrimitive() -> plain.getSimpleName();
            default -> throw new IllegalStateException("what a " + type + " is stored as is not known here");
        };
    }
}
