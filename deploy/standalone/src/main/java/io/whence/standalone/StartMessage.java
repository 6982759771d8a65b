package io.whence.standalone;

import io.whence.standalone.sample.SampleWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What somebody who just started Whence needs to know: where it is, and, the first time, how to get in. */
@Component
class StartMessage {

    private final WebServerApplicationContext server;
    private final SampleWorkspace sample;
    private final Path ownerToken;
    private final boolean wantsSample;
    private final boolean firstStart;

    StartMessage(
            WebServerApplicationContext server,
            SampleWorkspace sample,
            @Value("${whence.data}") Path data,
            @Value("${whence.sample}") boolean wantsSample) {
        this.server = server;
        this.sample = sample;
        this.ownerToken = data.resolve("owner-token");
        this.wantsSample = wantsSample;
        this.firstStart = Files.notExists(ownerToken);
    }

    @EventListener(ApplicationReadyEvent.class)
    void say() throws IOException {
        if (wantsSample) {
            int events = sample.load();
            System.out.println(
                    events == 0 ? "The sample team `harbor` is there already." : "The sample team `harbor` is there.");
        }
        var address = "http://localhost:" + server.getWebServer().getPort() + "/api/v1";
        System.out.println("Whence is at " + address + "  (browse it at " + address + "/docs)");
        if (firstStart && Files.exists(ownerToken)) {
            System.out.println("The owner's token, shown only this once: "
                    + Files.readString(ownerToken).strip());
        }
        System.out.println("The owner's token is kept in " + ownerToken + ". Stop with Ctrl-C.");
    }
}
