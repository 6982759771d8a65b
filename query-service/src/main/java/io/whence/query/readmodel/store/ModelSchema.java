package io.whence.query.readmodel.store;

import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The schema that a stored read model says it was made by.
 *
 * @param format how the storage lays documents and keys out
 * @param version the model's
 * @param shape the model's collections and their indexes
 */
public record ModelSchema(long format, long version, String shape) {

    public static ModelSchema of(ReadModelDefinition model, long format) {
        return new ModelSchema(
                format,
                model.version(),
                model.collections().stream().map(ModelSchema::shape).sorted().collect(Collectors.joining(" ")));
    }

    private static String shape(DocumentCollection<?> collection) {
        return collection.indexes().stream()
                .map(index -> index.name())
                .sorted()
                .collect(Collectors.joining(",", collection.name() + "[", "]"));
    }

    /**
     * Why it is of no use for the model; empty when it is.
     *
     * @param knownFormat the newest the storage knows
     * @throws NewerModelException when a newer version wrote it
     */
    public Optional<String> mismatch(ReadModelDefinition model, long knownFormat) {
        refuseNewer(model, "format", format, knownFormat);
        refuseNewer(model, "version", version, model.version());
        var wanted = of(model, knownFormat);
        if (format != wanted.format || version != wanted.version) {
            return Optional.of("it was written by an older version");
        }
        return shape.equals(wanted.shape) ? Optional.empty() : Optional.of("its collections or indexes are others");
    }

    private static void refuseNewer(ReadModelDefinition model, String what, long found, long known) {
        if (found > known) {
            throw new NewerModelException(
                    ("The read model %s was written by a newer version of Whence (%s %d, this one knows %d):"
                                    + " start that version again, or remove the read model to have it rebuilt")
                            .formatted(model.name(), what, found, known));
        }
    }
}
