package io.whence.platform.axonserver;

import io.axoniq.axonserver.connector.impl.ServerAddress;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.whence.platform.start.StartupFailedException;
import io.whence.platform.start.StartupRetry.NotThereException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * What a client of Axon Server says first, said by itself: the client does not tell why it was not let in, but only that there is no
 * connection yet.
 */
record AxonServerHandshake(String context, String token, AxonServerTransportSecurity security) {

    private static final int ANSWER_SECONDS = 3;
    private static final Set<Code> NOT_LET_IN = Set.of(Code.UNAUTHENTICATED, Code.PERMISSION_DENIED);

    /** A code of Axon Server: a context that is not there. */
    private static final String NO_CONTEXT = "AXONIQ-1302";

    private static final String NO_TLS_SPOKEN = "not an SSL/TLS record";

    /**
     * Says it.
     *
     * @throws NotThereException when there is no answer that tells anything
     * @throws StartupFailedException when the server says no, and which setting it says no to
     */
    void with(ServerAddress server) {
        var channel = channel(server);
        try {
            var _ = PlatformServiceGrpc.newBlockingStub(channel)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers()))
                    .withDeadlineAfter(ANSWER_SECONDS, TimeUnit.SECONDS)
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId("whence-start")
                            .setComponentName("whence-start")
                            .build());
        } catch (StatusRuntimeException e) {
            throw reason(e, server.getHostName() + ":" + server.getGrpcPort());
        } finally {
            channel.shutdownNow();
        }
    }

    private ManagedChannel channel(ServerAddress server) {
        var builder = NettyChannelBuilder.forAddress(server.getHostName(), server.getGrpcPort());
        var ssl = security.context();
        return (ssl == null ? builder.usePlaintext() : builder.sslContext(ssl)).build();
    }

    private Metadata headers() {
        var headers = new Metadata();
        headers.put(header("AxonIQ-Context"), context);
        if (!token.isEmpty()) {
            headers.put(header("AxonIQ-Access-Token"), token);
        }
        return headers;
    }

    private static Metadata.Key<String> header(String name) {
        return Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER);
    }

    private RuntimeException reason(StatusRuntimeException e, String server) {
        if (NOT_LET_IN.contains(e.getStatus().getCode())) {
            return new StartupFailedException("Axon Server at " + server + " does not accept "
                    + (token.isEmpty() ? "anybody without a token, and" : "the token in")
                    + " WHENCE_AXONSERVER_TOKEN"
                    + (token.isEmpty() ? " is not set" : ""));
        }
        var text = String.valueOf(e.getMessage());
        if (text.contains(NO_CONTEXT)) {
            return new StartupFailedException("Axon Server at " + server + " has no context " + context
                    + ", as WHENCE_AXONSERVER_CONTEXT names it");
        }
        var tls = tlsFailure(e);
        if (tls != null) {
            return new StartupFailedException(
                    String.valueOf(tls.getMessage()).contains(NO_TLS_SPOKEN)
                            ? "Axon Server at " + server + " does not speak TLS, as WHENCE_AXONSERVER_TLS says it does"
                            : "Axon Server at " + server + " shows a certificate that is not trusted: "
                                    + security.trusted());
        }
        return new NotThereException(
                security.context() == null ? text + " (without TLS, as WHENCE_AXONSERVER_TLS says)" : text);
    }

    private static @Nullable SSLException tlsFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException tls) {
                return tls;
            }
        }
        return null;
    }
}
