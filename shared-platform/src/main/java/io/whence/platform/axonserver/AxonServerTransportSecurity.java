package io.whence.platform.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnectionFactory;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.whence.platform.start.StartupFailedException;
import java.io.File;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Whether Axon Server is spoken to over TLS, and whose word is taken for who it is.
 *
 * @param context null without TLS
 * @param certificate the file with what is trusted; empty for what the JDK trusts
 */
record AxonServerTransportSecurity(@Nullable SslContext context, String certificate) {

    /**
     * As it is set.
     *
     * @throws StartupFailedException when the file holds no certificate
     */
    static AxonServerTransportSecurity of(Environment settings) {
        var certificate = settings.getProperty("axon.axonserver.cert-file", "");
        return new AxonServerTransportSecurity(
                settings.getProperty("axon.axonserver.ssl-enabled", Boolean.class, false) ? context(certificate) : null,
                certificate);
    }

    private static SslContext context(String certificate) {
        try {
            var context = GrpcSslContexts.forClient();
            return (certificate.isEmpty() ? context : context.trustManager(new File(certificate))).build();
        } catch (SSLException | IllegalArgumentException e) {
            throw new StartupFailedException("WHENCE_AXONSERVER_CERT is " + certificate + ", which is no certificate");
        }
    }

    void applyTo(AxonServerConnectionFactory.Builder builder) {
        if (context != null) {
            builder.useTransportSecurity(context);
        }
    }

    /** What is trusted, and the setting that says so. */
    String trusted() {
        return certificate.isEmpty()
                ? "WHENCE_AXONSERVER_CERT is not set, so only what the JDK trusts is"
                : "WHENCE_AXONSERVER_CERT is " + certificate;
    }
}
