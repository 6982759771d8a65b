package io.whence.standalone;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What read models hold, past the service that wrote them: each document by {@code model/collection/id}. */
final class StoredDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TABLE = "docs:";

    private StoredDocuments() {}

    /** Those in the SQLite files of a folder, which nobody may have open. */
    static Map<String, JsonNode> in(Path folder) {
        var documents = new TreeMap<String, JsonNode>();
        try (var files = Files.newDirectoryStream(folder, "*.db")) {
            for (var file : files) {
                var model = file.getFileName().toString().replace(".db", "");
                read(file, model, documents);
            }
            return documents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void read(Path file, String model, Map<String, JsonNode> documents) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            var tables = new ArrayList<String>();
            try (var rows = statement.executeQuery(
                    "SELECT name FROM sqlite_schema WHERE type='table' AND name LIKE '" + TABLE + "%'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (var table : tables) {
                try (var rows = statement.executeQuery("SELECT id, doc FROM \"" + table + "\"")) {
                    while (rows.next()) {
                        documents.put(
                                model + "/" + table.substring(TABLE.length()) + "/" + rows.getString(1),
                                JSON.readTree(new String(rows.getBytes(2), StandardCharsets.UTF_8)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Those of the live making of each read model in a MongoDB. */
    static Map<String, JsonNode> in(String uri, String database) {
        var documents = new TreeMap<String, JsonNode>();
        try (var client = MongoClients.create(uri)) {
            var read = client.getDatabase(database);
            for (var state : read.getCollection("models").find()) {
                var live = state.get("live", Document.class);
                read(read, state.getString("_id"), live.get("generation", Number.class), documents);
            }
            return documents;
        }
    }

    private static void read(MongoDatabase in, String model, Number generation, Map<String, JsonNode> documents) {
        var json = JsonWriterSettings.builder()
                .outputMode(JsonMode.RELAXED)
                .int64Converter((value, writer) -> writer.writeNumber(Long.toString(value)))
                .build();
        var making = model + "." + generation + ".";
        for (var name : in.listCollectionNames()) {
            if (name.startsWith(making) && !name.endsWith("._parked")) {
                for (var stored : in.getCollection(name).find()) {
                    documents.put(
                            model + "/" + name.substring(making.length()) + "/" + stored.getString("_id"),
                            JSON.readTree(stored.get("document", Document.class).toJson(json)));
                }
            }
        }
    }
}
