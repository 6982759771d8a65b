package io.whence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What classes depend on does not tell what their texts and comments say. */
class StoresTest {

    @ParameterizedTest
    @ValueSource(strings = {"command", "query"})
    void features_do_not_so_much_as_name_a_store(String service) {
        var feature = service + "-service/src/main/java/io/whence/" + service + "/(?!runtime/|readmodel/)[^/]+/.+";
        assertThat(Checkout.sources(path -> path.matches(feature)))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(Checkout.read(source))
                        .as(source.toString())
                        .doesNotContainPattern("(?i)sqlite|mongo|axon ?server"));
    }
}
