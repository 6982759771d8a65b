package io.whence.platform.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.whence.platform.start.StartupFailedException;
import io.whence.platform.start.StartupRetry;
import io.whence.platform.start.StartupRetry.NotThereException;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Before anything else is made: waits for Axon Server, and ends the start with the setting that is wrong when it says no. What it
 * asks is what everything later needs: the last token of the event log.
 */
public final class AxonServerReadinessCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int DEFAULT_PORT = 8124;
    private static final int ANSWER_SECONDS = 3;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        var servers = required(settings, "axon.axonserver.servers", "WHENCE_AXONSERVER");
        var wait = DurationStyle.detectAndParse(settings.getProperty("whence.start-wait", "60s"));
        new StartupRetry(wait)
                .awaiting(
                        "Axon Server at " + servers,
                        "WHENCE_AXONSERVER",
                        () -> lastToken(settings, addresses(servers)));
    }

    private static long lastToken(Environment settings, ServerAddress[] servers) {
        var context = settings.getProperty("axon.axonserver.context", "default");
        var token = settings.getProperty("axon.axonserver.token", "");
        var security = AxonServerTransportSecurity.of(settings);
        meet(servers, new AxonServerHandshake(context, token, security));
        var factory = factory(servers, token, security);
        try {
            return lastToken(factory.connect(context));
        } finally {
            factory.shutdown();
        }
    }

    /** One of them is enough, and the last one tells why it was none. */
    private static void meet(ServerAddress[] servers, AxonServerHandshake contact) {
        for (int i = 0; i < servers.length; i++) {
            try {
                contact.with(servers[i]);
                return;
            } catch (NotThereException e) {
                if (i == servers.length - 1) {
                    throw e;
                }
            }
        }
    }

    private static AxonServerConnectionFactory factory(
            ServerAddress[] servers, String token, AxonServerTransportSecurity security) {
        var builder = AxonServerConnectionFactory.forClient("whence-start")
                .routingServers(servers)
                .connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        if (!token.isEmpty()) {
            builder.token(token);
        }
        security.applyTo(builder);
        return builder.build();
    }

    private static long lastToken(AxonServerConnection connection) {
        try {
            var last = connection.eventChannel().getLastToken().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return last == null ? -1 : last;
        } catch (ExecutionException e) {
            throw new NotThereException(String.valueOf((e.getCause() == null ? e : e.getCause()).getMessage()));
        } catch (TimeoutException e) {
            throw new NotThereException("no answer");
        } catch (AxonServerException e) {
            throw new NotThereException(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailedException("it was told to end");
        }
    }

    private static ServerAddress[] addresses(String servers) {
        return Arrays.stream(servers.split(",", -1))
                .map(server -> address(server.strip()))
                .toArray(ServerAddress[]::new);
    }

    private static ServerAddress address(String server) {
        int colon = server.lastIndexOf(':');
        try {
            return colon < 0
                    ? new ServerAddress(server, DEFAULT_PORT)
                    : new ServerAddress(server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new StartupFailedException("WHENCE_AXONSERVER is " + server + ", which is not host:port");
        }
    }

    private static String required(Environment settings, String property, String variable) {
        @Nullable String value = settings.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new StartupFailedException(variable + " is not set: it says where Axon Server is, as host:8124");
        }
        return value;
    }
}
