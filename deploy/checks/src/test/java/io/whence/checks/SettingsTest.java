package io.whence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tables of docs/operating.md are what the code reads: nothing is missing, and nothing is listed that nothing reads. */
class SettingsTest {

    private static final String NONE = "none";

    @Test
    void every_variable_is_in_the_table_and_every_one_in_the_table_is_read() {
        var read = new TreeSet<>(Settings.read().keySet());
        read.addAll(Settings.asked());
        assertThat(read).contains("WHENCE_PORT", "WHENCE_JAVA_HOME", "WHENCE_TOKEN", "WHENCE_IMPORTS_CONCURRENT");
        assertThat(new TreeSet<>(Settings.told().keySet())).isEqualTo(read);
    }

    @Test
    void the_defaults_are_those_of_the_code() {
        var expected = new TreeMap<String, String>();
        Settings.read().forEach((name, value) -> expected.put(name, value.isEmpty() ? NONE : value));
        // Compose's own: what must be set, and what is used unless it is.
        expected.replaceAll((_, value) -> value.startsWith("?") ? NONE : value.replaceFirst("^-", ""));
        var told = new TreeMap<>(Settings.told());
        told.keySet().retainAll(expected.keySet());
        assertThat(told).isEqualTo(expected);
    }

    @Test
    void every_property_without_a_variable_is_in_the_table_with_its_default() {
        assertThat(Settings.propertiesTold()).containsKey("whence.open-answers").isEqualTo(Settings.properties());
    }

    @Test
    void every_option_is_in_the_table_and_every_one_in_the_table_is_read() {
        assertThat(Settings.optionsTold()).contains("--port", "--team").isEqualTo(Settings.options());
    }

    @Test
    void the_example_of_secrets_names_each_that_compose_demands_and_holds_none() {
        var example = Pattern.compile("(?m)^([A-Z_]+)=(.*)$")
                .matcher(Checkout.read("deploy/.env.example"))
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2)));
        var demanded = Pattern.compile("\\$\\{([A-Z_]+):\\?")
                .matcher(Checkout.read("deploy/compose.yaml"))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(demanded).isNotEmpty().allSatisfy(name -> assertThat(example).containsEntry(name, ""));
    }
}
