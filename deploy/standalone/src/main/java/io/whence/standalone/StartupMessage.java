package io.whence.standalone;

import io.whence.command.runtime.OwnerTokenIssuer;
import io.whence.standalone.sample.SampleWorkspace;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** What somebody who just started Whence needs to know: where it is, and, the first time, how to get in. */
@Component
class StartupMessage {

    private final Environment environment;
    private final SampleWorkspace sample;
    private final OwnerTokenIssuer token;
    private final boolean wantsSample;

    StartupMessage(
            Environment environment,
            SampleWorkspace sample,
            OwnerTokenIssuer token,
            @Value("${whence.sample}") boolean wantsSample) {
        this.environment = environment;
        this.sample = sample;
        this.token = token;
        this.wantsSample = wantsSample;
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() throws IOException {
        if (wantsSample) {
            System.out.println(
                    sample.load() == 0
                            ? "The sample team harbor was there already."
                            : "The sample team harbor is there.");
        }
        var address = "http://localhost:" + environment.getProperty("local.server.port") + "/api/v1";
        System.out.println("Whence is at " + address + " (browse it at " + address + "/docs)");
        var own = environment.getProperty("server.address", InetAddress.class);
        if (own == null || !own.isLoopbackAddress()) {
            System.out.println(
                    "Other machines can reach it without TLS: put a front door with TLS between, as deploy/front-door is.");
        }
        // Whatever is printed may be kept by a log that others read.
        System.out.println((token.justIssued().isPresent()
                        ? "The owner's token is new, and is in "
                        : "The owner's token is kept in ")
                + token.file() + ". Stop with Ctrl-C.");
    }
}
