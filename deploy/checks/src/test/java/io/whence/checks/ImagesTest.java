package io.whence.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A service in a container is the service that {@code deploy/start-command} starts, and that the suites have tried. */
class ImagesTest {

    private static final Pattern OPTION = Pattern.compile("(?<=[\\s\"])-{1,2}[A-Za-z][^\\s\",\\\\]*");

    @Test
    void they_run_with_the_options_of_the_start_commands() {
        var image = after("ENTRYPOINT", Checkout.read("deploy/images/Dockerfile"));
        assertThat(image).contains("-jar").isEqualTo(after("exec ", Checkout.read("deploy/service.sh")));
    }

    private static List<String> after(String start, String text) {
        return OPTION.matcher(text.substring(text.indexOf(start)))
                .results()
                .map(match -> match.group())
                .toList();
    }
}
