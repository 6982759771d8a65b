package io.whence.query.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.HttpTest;
import io.whence.query.Scene;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Here whatever is known of members and tokens is too old at once. */
@TestPropertySource(properties = "whence.identity.good-for=-1s")
class StaleIdentityHttpTest extends HttpTest {

    @Test
    void nobody_is_let_in_by_what_may_not_be_so_any_more() {
        var scene = Scene.set(story, suffix);
        settle();
        var refused = send(scene.owner(), "/me");
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("identity-behind");
        assertThat(refused.header("Retry-After")).isEqualTo("5");
    }
}
