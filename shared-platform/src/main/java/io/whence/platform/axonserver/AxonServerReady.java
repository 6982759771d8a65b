package io.whence.platform.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.whence.platform.start.NotStartedException;
import io.whence.platform.start.Patience;
import io.whence.platform.start.Patience.NotThereException;
import java.io.File;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Before anything else is made: waits for Axon Server, and ends the start with the setting that is wrong when it says no. What it
 * asks is what everything later needs: the last token of the event log.
 */
public final class AxonServerReady implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int DEFAULT_PORT = 8124;
    private static final int ANSWER_SECONDS = 3;

    /** Codes of Axon Server: no token, a wrong one, a context that is not there. */
    private static final String NO_TOKEN = "AXONIQ-1000";

    private static final String WRONG_TOKEN = "AXONIQ-1001";
    private static final String NO_CONTEXT = "AXONIQ-1302";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var settings = event.getApplicationContext().getEnvironment();
        var servers = required(settings, "axon.axonserver.servers", "WHENCE_AXONSERVER");
        var wait = DurationStyle.detectAndParse(settings.getProperty("whence.start-wait", "60s"));
        new Patience(wait)
                .awaiting(
                        "Axon Server at " + servers,
                        "WHENCE_AXONSERVER",
                        () -> lastToken(settings, addresses(servers)));
    }

    private static long lastToken(Environment settings, ServerAddress[] servers) {
        var factory = factory(settings, servers);
        try {
            var context = settings.getProperty("axon.axonserver.context", "default");
            return lastToken(factory.connect(context), context);
        } finally {
            factory.shutdown();
        }
    }

    private static AxonServerConnectionFactory factory(Environment settings, ServerAddress[] servers) {
        var builder = AxonServerConnectionFactory.forClient("whence-start")
                .routingServers(servers)
                .connectTimeout(ANSWER_SECONDS, TimeUnit.SECONDS);
        var token = settings.getProperty("axon.axonserver.token", "");
        if (!token.isEmpty()) {
            builder.token(token);
        }
        if (settings.getProperty("axon.axonserver.ssl-enabled", Boolean.class, false)) {
            secure(builder, settings.getProperty("axon.axonserver.cert-file", ""));
        }
        return builder.build();
    }

    private static void secure(AxonServerConnectionFactory.Builder builder, String certificate) {
        if (certificate.isEmpty()) {
            builder.useTransportSecurity();
            return;
        }
        try {
            builder.useTransportSecurity(GrpcSslContexts.forClient()
                    .trustManager(new File(certificate))
                    .build());
        } catch (SSLException | IllegalArgumentException e) {
            throw new NotStartedException("WHENCE_AXONSERVER_CERT is " + certificate + ", which is no certificate");
        }
    }

    private static long lastToken(AxonServerConnection connection, String context) {
        try {
            var last = connection.eventChannel().getLastToken().get(ANSWER_SECONDS, TimeUnit.SECONDS);
            return last == null ? -1 : last;
        } catch (ExecutionException e) {
            throw refused(e.getCause() == null ? e : e.getCause(), context);
        } catch (TimeoutException e) {
            throw new NotThereException("no answer");
        } catch (AxonServerException e) {
            throw refused(e, context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotStartedException("it was told to end");
        }
    }

    private static RuntimeException refused(Throwable failure, String context) {
        var text = String.valueOf(failure.getMessage());
        if (text.contains(NO_TOKEN) || text.contains(WRONG_TOKEN)) {
            return new NotStartedException("Axon Server does not accept the token in WHENCE_AXONSERVER_TOKEN");
        }
        if (text.contains(NO_CONTEXT)) {
            return new NotStartedException(
                    "Axon Server has no context " + context + ", as WHENCE_AXONSERVER_CONTEXT names it");
        }
        return new NotThereException(text);
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
            throw new NotStartedException("WHENCE_AXONSERVER is " + server + ", which is not host:port");
        }
    }

    private static String required(Environment settings, String property, String variable) {
        @Nullable String value = settings.getProperty(property);
        if (value == null || value.isBlank()) {
            throw new NotStartedException(variable + " is not set: it says where Axon Server is, as host:8124");
        }
        return value;
    }
}
