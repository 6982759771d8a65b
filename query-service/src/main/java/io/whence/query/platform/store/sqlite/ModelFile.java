package io.whence.query.platform.store.sqlite;

import io.whence.query.platform.store.Collection;
import io.whence.query.platform.store.Model;
import io.whence.query.platform.store.NewerModelException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a read model's file says about itself. */
final class ModelFile {

    static final String POSITION = "position";

    /** How documents and keys are laid out in the tables. */
    private static final long FORMAT_NUMBER = 1;

    private static final String FORMAT = "format";
    private static final String VERSION = "version";
    private static final String SHAPE = "shape";

    private ModelFile() {}

    static void create(Statements on, Model model) throws SQLException {
        on.execute(Sql.CREATE_META);
        on.execute(Sql.CREATE_PARKED);
        for (var collection : model.collections()) {
            on.execute(Sql.createDocuments(collection));
            for (var index : collection.indexes()) {
                on.execute(Sql.createIndex(collection, index));
            }
        }
        set(on, FORMAT, FORMAT_NUMBER);
        set(on, VERSION, model.version());
        set(on, SHAPE, shape(model));
    }

    static void set(Statements on, String name, Object value) throws SQLException {
        var statement = on.prepare(Sql.SET_META);
        statement.setString(1, name);
        statement.setObject(2, value);
        statement.executeUpdate();
    }

    /**
     * Why the file is of no use for the model; empty when it is.
     *
     * @throws NewerModelException when a newer version wrote it
     */
    static Optional<String> mismatch(Statements on, Model model) throws SQLException {
        long format = ((Number) Reading.meta(on, FORMAT, 0L)).longValue();
        long version = ((Number) Reading.meta(on, VERSION, 0L)).longValue();
        refuseNewer(model, "format", format, FORMAT_NUMBER);
        refuseNewer(model, "version", version, model.version());
        if (format != FORMAT_NUMBER || version != model.version()) {
            return Optional.of("it was written by an older version");
        }
        return Reading.meta(on, SHAPE, "").equals(shape(model))
                ? Optional.empty()
                : Optional.of("its collections or indexes are others");
    }

    private static void refuseNewer(Model model, String what, long found, long known) {
        if (found > known) {
            throw new NewerModelException(
                    ("The read model %s was written by a newer version of Whence (%s %d, this one knows %d):"
                                    + " start that version again, or remove the read model to have it rebuilt")
                            .formatted(model.name(), what, found, known));
        }
    }

    private static String shape(Model model) {
        return model.collections().stream().map(ModelFile::shape).sorted().collect(Collectors.joining(" "));
    }

    private static String shape(Collection<?> collection) {
        return collection.indexes().stream()
                .map(index -> index.name())
                .sorted()
                .collect(Collectors.joining(",", collection.name() + "[", "]"));
    }
}
