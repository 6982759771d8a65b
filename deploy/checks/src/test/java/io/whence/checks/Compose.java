package io.whence.checks;

import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code deploy/compose.yaml} says, with what its services share put into each. */
record Compose(JsonNode file) {

    static Compose read() {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        Map<String, Object> file = yaml.load(Checkout.read("deploy/compose.yaml"));
        return new Compose(JsonMapper.shared().valueToTree(file));
    }

    JsonNode service(String name) {
        return Objects.requireNonNull(file.path("services").get(name), name);
    }
}
