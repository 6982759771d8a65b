package io.whence.benchmark;

import io.whence.api.event.AnswerEvent.AnswerEdited;
import io.whence.api.event.AnswerEvent.AnswerGiven;
import io.whence.api.event.CommentEvent.CommentAdded;
import io.whence.api.event.MemberEvent.MemberRegistered;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import io.whence.api.event.TokenEvent.TokenIssued;
import io.whence.api.id.CommentId;
import io.whence.api.id.MemberId;
import io.whence.api.id.QuestionId;
import io.whence.api.id.TokenId;
import io.whence.api.text.MarkdownText;
import io.whence.api.wire.EventJsonSerializer;
import io.whence.benchmark.workload.TeamHistoryWorkload;
import io.whence.command.runtime.eventlog.SqliteEventStorageEngine;
import io.whence.platform.sqlite.SqliteDatabaseFile;
import io.whence.platform.web.PersonalAccessToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.Message;

/** An event log that no process has open. */
record RecordedEventLog(Path data) {

    /** Each is recorded at one instant: small enough for there to be many of these. */
    private static final int BATCH = 500;

    /** A post's text. */
    record Written(String title, String body) {}

    /**
     * Fills the log with a history.
     *
     * @return the mean size of an event as plain JSON, metadata included, in bytes
     */
    double record(long seed, int events) {
        var history = new TeamHistoryWorkload(seed);
        var json = new EventJsonSerializer();
        long sampled = 0;
        long bytes = 0;
        try (var log = open(new TickingClock())) {
            for (int recorded = 0; recorded < events; ) {
                var batch = history.next(Math.min(BATCH, events - recorded));
                log.appendEvents(batch);
                recorded += batch.size();
                for (int i = 0; i < batch.size(); i += 20, sampled++) {
                    var event = batch.get(i);
                    bytes += event.serializePayload(json, byte[].class).getData().length;
                    bytes += event.serializeMetaData(json, byte[].class).getData().length;
                }
            }
        }
        return (double) bytes / sampled;
    }

    /** Events per second when they are read and decoded, and nothing is made of them. */
    double read() {
        try (var log = open()) {
            long start = System.nanoTime();
            long read;
            try (var events = log.readEvents(null, false)) {
                read = events.filter(event -> !event.getMetaData().isEmpty() && event.getPayload() != null)
                        .count();
            }
            return read * 1e9 / (System.nanoTime() - start);
        }
    }

    /** Makes a token out to the first member of a recorded history, and returns its text. */
    String issueToken() {
        try (var log = open()) {
            MemberId first;
            try (var events = log.readEvents(null, false)) {
                first = events.map(Message::getPayload)
                        .flatMap(event -> event instanceof MemberRegistered member
                                ? Stream.of(member.memberId())
                                : Stream.empty())
                        .findFirst()
                        .orElseThrow();
            }
            var id = TokenId.next();
            var token = PersonalAccessToken.issue(id, new SecureRandom());
            var issued =
                    new TokenIssued(id, first, null, "benchmark", token.token().secretHash());
            log.appendEvents(List.of(new GenericDomainEventMessage<>("Token", id.value(), 0, issued)));
            return token.text();
        }
    }

    /**
     * What is in a log.
     *
     * @param token of somebody who may read it all
     * @param texts of every post in the end, by its id
     * @param questions the ids of all of them, in the order they were asked
     * @param comments the ids of all of them
     */
    record Contents(
            String token,
            Map<String, Written> texts,
            List<String> questions,
            List<String> comments,
            Instant first,
            Instant last) {

        /** A time between the first event and the last one, so far of the way. */
        Instant instant(double part) {
            return first.plusMillis((long) (part * Duration.between(first, last).toMillis()));
        }
    }

    /** Reads all of it. */
    Contents contents(String token) {
        var texts = new LinkedHashMap<String, Written>();
        var times = new ArrayList<Instant>();
        try (var log = open();
                var events = log.readEvents(null, false)) {
            events.forEach(event -> {
                write(event.getPayload(), texts);
                times.add(event.getTimestamp());
            });
        }
        return new Contents(
                token,
                texts,
                ids(texts, QuestionId.PREFIX),
                ids(texts, CommentId.PREFIX),
                times.getFirst(),
                times.getLast());
    }

    private static List<String> ids(Map<String, Written> texts, String prefix) {
        return texts.keySet().stream().filter(id -> id.startsWith(prefix)).toList();
    }

    private static void write(Object event, Map<String, Written> written) {
        switch (event) {
            case QuestionAsked e ->
                written.put(
                        e.questionId().value(), new Written(e.title(), e.body().source()));
            case QuestionEdited e
            when e.body() instanceof MarkdownText body ->
                written.computeIfPresent(
                        e.questionId().value(), (_, before) -> new Written(before.title(), body.source()));
            case AnswerGiven e ->
                written.put(e.answerId().value(), new Written("", e.body().source()));
            case AnswerEdited e ->
                written.put(e.answerId().value(), new Written("", e.body().source()));
            case CommentAdded e ->
                written.put(e.commentId().value(), new Written("", e.body().source()));
            default -> {}
        }
    }

    /** What an event takes on disk once the log is closed. */
    double bytesPerEvent() {
        long events;
        try (var log = open()) {
            events = log.head();
        }
        try {
            return (double) Files.size(file()) / events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file() {
        return data.resolve("events.db");
    }

    private SqliteEventStorageEngine open() {
        return open(Clock.systemUTC());
    }

    private SqliteEventStorageEngine open(Clock clock) {
        var serializer = new EventJsonSerializer();
        return SqliteEventStorageEngine.builder()
                .file(new SqliteDatabaseFile(file()))
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .batchSize(1_000)
                .clock(clock)
                .build();
    }
}
