package io.whence.benchmark;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.whence.api.wire.EventJsonSerializer;
import io.whence.benchmark.machines.BareAxonServerBaseline;
import io.whence.benchmark.machines.BareMongoBaseline;
import io.whence.benchmark.machines.SharedServers;
import io.whence.benchmark.report.FigureCollector;
import io.whence.benchmark.report.MeasuredFigure;
import io.whence.benchmark.report.MeasurementSamples;
import io.whence.benchmark.workload.TeamHistoryWorkload;
import io.whence.query.QueryServiceApplication;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.axonserver.connector.util.GrpcMetaDataConverter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** How fast one query service makes its read models in MongoDB from Axon Server's log, beside a bare bulkWrite of the same documents. */
record MongoCatchUpBenchmark(BenchmarkPlan plan, SharedServers servers, Path data) {

    private static final double LEAST_OF_BARE = 0.5;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final EventJsonSerializer JSON = new EventJsonSerializer();
    private static final GrpcMetaDataConverter METADATA = new GrpcMetaDataConverter(JSON);

    void measure(FigureCollector findings) {
        int events = plan.historyEvents() / 2;
        var history = new TeamHistoryWorkload(plan.seed());
        try (var log = new BareAxonServerBaseline(servers)) {
            log.append(stored(history.next(events)));
            try (var whence = start()) {
                var models = whence.shared();
                whence.awaitBuilt(whence.names());
                whence.awaitHead(PATIENCE);
                caughtUp(findings, whence, models, events);
                followed(findings, whence, log, stored(history.next(events / 5)));
                whence.requireNothingParked();
            }
        }
    }

    /** In turns: all read models, one after the other, and the documents they ended in. */
    private void caughtUp(FigureCollector findings, InProcessReadModels whence, List<String> models, int events) {
        List<Double> byWhence = new ArrayList<>();
        List<Double> byBare = new ArrayList<>();
        List<Double> byBareIndexed = new ArrayList<>();
        try (var documents = new BareMongoBaseline(servers)) {
            for (int round = 0; round < plan.rebuilds(); round++) {
                byWhence.add(
                        events / models.stream().mapToDouble(whence::rebuild).sum());
                byBare.add(events / documents.writeAll());
                byBareIndexed.add(events / documents.writeAllIndexed());
            }
        }
        var caughtUp = findings.keep("mongodb.caught-up", byWhence);
        var bare = findings.keep("mongodb.bulk", byBare);
        var indexed = findings.keep("mongodb.bulk-indexed", byBareIndexed);
        double ratio = caughtUp.over(bare).median();
        findings.add(
                MeasuredFigure.of("catching up with " + events + " events in MongoDB", caughtUp.median(), "events/s")
                        .comparedTo("bare bulkWrite of the same documents, events/s", bare.median(), ratio)
                        .goal("ratio >= " + LEAST_OF_BARE, ratio >= LEAST_OF_BARE));
        findings.add(MeasuredFigure.of("the same", caughtUp.median(), "events/s")
                .comparedTo(
                        "bulkWrite of the same documents with the same indexes, events/s",
                        indexed.median(),
                        caughtUp.over(indexed).median()));
    }

    /** As they come, in transactions that a reader may see each of. */
    private static void followed(
            FigureCollector findings, InProcessReadModels whence, BareAxonServerBaseline log, List<Event> more) {
        long start = System.nanoTime();
        log.append(more);
        double appended = more.size() * 1e9 / (System.nanoTime() - start);
        whence.awaitHead(PATIENCE);
        double followed = more.size() * 1e9 / (System.nanoTime() - start);
        findings.keep("mongodb.followed", MeasurementSamples.of(followed).values());
        findings.add(
                MeasuredFigure.of("following " + more.size() + " events in MongoDB as they come", followed, "events/s")
                        .comparedTo("only appending them, events/s", appended));
    }

    private InProcessReadModels start() {
        return InProcessReadModels.start(
                new SpringApplicationBuilder(QueryServiceApplication.class),
                "--spring.config.name=query-service",
                "--server.port=0",
                "--management.server.port=0",
                "--whence.data=" + data,
                "--axon.axonserver.servers=" + servers.axonServer(),
                "--whence.mongodb.uri=" + servers.mongodb(),
                "--whence.mongodb.database=" + servers.database(),
                "--logging.level.io.whence=warn");
    }

    private static List<Event> stored(List<? extends DomainEventMessage<?>> events) {
        return events.stream().map(MongoCatchUpBenchmark::stored).toList();
    }

    /** As Axon's connector would store it. */
    private static Event stored(DomainEventMessage<?> event) {
        var payload = event.serializePayload(JSON, byte[].class);
        var stored = Event.newBuilder()
                .setMessageIdentifier(event.getIdentifier())
                .setAggregateIdentifier(event.getAggregateIdentifier())
                .setAggregateSequenceNumber(event.getSequenceNumber())
                .setAggregateType(event.getType())
                .setTimestamp(event.getTimestamp().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(payload.getType().getName())
                        .setRevision(payload.getType().getRevision())
                        .setData(ByteString.copyFrom(payload.getData())));
        event.getMetaData().forEach((name, value) -> stored.putMetaData(name, METADATA.convertToMetaDataValue(value)));
        return stored.build();
    }
}
