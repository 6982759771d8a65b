package io.whence.command.runtime.eventlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of the shape and the wording a team's log is made of; the same seed gives the same events. */
public final class SampleEvents {

    private static final String ID_LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";

    /** Most frequent first: words are drawn with falling probability. */
    private static final List<String> WORDS = Arrays.asList("""
            the to a of in is and that for it we with on as this be not are from by or if was can when but an at have which \
            you should will there so one our has use all then than only what how do after no they more their would out also \
            some into may still every other each before does about been because where who why up any them over new its same \
            just now first time service team event data user change read write test code release build error log table query \
            index page task card board list decision question answer comment review deploy server client request response \
            version schema field value key name type order customer payment invoice account report import export search cache \
            queue message retry timeout connection database migration backup restore branch merge commit rollback feature flag \
            issue fix bug problem cause reason option cost risk benefit deadline meeting agreed proposed rejected accepted \
            blocked waiting done open closed owner member role access token permission policy security secret certificate key \
            rotation latency throughput memory disk cpu thread lock transaction batch stream offset replay projection snapshot \
            aggregate command handler module package library dependency upgrade license documentation example guide link note \
            draft final summary detail context background assumption question unclear known unknown measured estimate number \
            result graph dashboard alert incident outage customer support contract legal finance marketing design research \
            interview survey experiment hypothesis metric target quarter month week day morning yesterday today tomorrow next \
            previous last early late small large simple complex fast slow safe dangerous cheap expensive manual automatic local \
            remote internal external public private shared single double empty full broken working running failing missing \
            duplicate invalid valid expected actual current old default custom optional required maybe probably certainly never \
            always often sometimes usually rarely again instead however therefore although unless until while since between \
            without within against during through across behind below above near far left right top bottom start end begin \
            finish stop continue wait try keep make take give find think know say see look want need ask tell show help work \
            call move turn leave put mean become include add remove rename split join send receive store load parse render \
            format validate check compare sort filter group count sum limit skip copy paste drag drop click scroll type press\
            """.split("\\s+"));

    private static final List<String> TAGS = List.of(
            "deployment",
            "database",
            "security",
            "onboarding",
            "billing",
            "performance",
            "testing",
            "design",
            "process",
            "incident",
            "hiring",
            "roadmap",
            "legal",
            "infrastructure",
            "mobile",
            "api",
            "documentation",
            "accessibility");

    private final Random random;
    private final List<String> members;
    private final List<String> teams;
    private final List<String> handles;

    public SampleEvents(long seed) {
        random = new Random(seed);
        members = IntStream.range(0, 40).mapToObj(_ -> id("member")).toList();
        teams = IntStream.range(0, 5).mapToObj(_ -> id("team")).toList();
        handles = IntStream.range(0, 12).mapToObj(_ -> id("list")).toList();
    }

    /** A serialized event: its payload and its metadata, both JSON. */
    public record Sample(String payload, String metaData) {
        public byte[] plain() {
            return (payload + metaData).getBytes(StandardCharsets.UTF_8);
        }

        byte[] payloadBytes() {
            return payload.getBytes(StandardCharsets.UTF_8);
        }

        byte[] metaDataBytes() {
            return metaData.getBytes(StandardCharsets.UTF_8);
        }
    }

    public Sample next() {
        String subject;
        return switch (random.nextInt(12)) {
            case 0, 1 -> {
                subject = id("question");
                yield sample(
                        subject,
                        "{\"questionId\":\"%s\",\"title\":\"%s?\",\"body\":\"%s\",\"tags\":%s}",
                        subject,
                        title(),
                        markdown(30, 160),
                        tags());
            }
            case 2, 3 -> {
                subject = id("question");
                yield sample(
                        subject,
                        "{\"answerId\":\"%s\",\"questionId\":\"%s\",\"body\":\"%s\"}",
                        id("answer"),
                        subject,
                        markdown(30, 200));
            }
            case 4, 5 -> {
                subject = id("question");
                yield sample(
                        subject,
                        "{\"commentId\":\"%s\",\"subject\":\"%s\",\"body\":\"%s\",\"replyTo\":null}",
                        id("comment"),
                        subject,
                        words(8, 40));
            }
            case 6 -> {
                subject = id("question");
                yield sample(subject, "{\"questionId\":\"%s\",\"voter\":\"%s\",\"value\":\"up\"}", subject, member());
            }
            case 7 -> {
                subject = id("task");
                yield sample(
                        subject,
                        "{\"taskId\":\"%s\",\"title\":\"%s\",\"body\":\"%s\",\"board\":\"%s\",\"list\":\"%s\",\"due\":\"2026-0%d-1%dT09:00:00Z\"}",
                        subject,
                        title(),
                        markdown(10, 80),
                        id("board"),
                        list(),
                        1 + random.nextInt(9),
                        random.nextInt(10));
            }
            case 8 -> {
                subject = id("task");
                yield sample(
                        subject,
                        "{\"taskId\":\"%s\",\"from\":\"%s\",\"to\":\"%s\",\"rank\":\"%s\",\"override\":false}",
                        subject,
                        list(),
                        list(),
                        text(6));
            }
            case 9 -> {
                subject = id("task");
                yield sample(subject, "{\"taskId\":\"%s\",\"assignee\":\"%s\"}", subject, member());
            }
            case 10 -> {
                subject = id("task");
                yield sample(subject, "{\"taskId\":\"%s\"}", subject);
            }
            default -> {
                subject = id("decision");
                yield sample(
                        subject,
                        "{\"decisionId\":\"%s\",\"title\":\"%s\",\"context\":\"%s\",\"options\":[\"%s\",\"%s\"],\"status\":\"proposed\"}",
                        subject,
                        title(),
                        markdown(40, 200),
                        words(5, 15),
                        words(5, 15));
            }
        };
    }

    private Sample sample(String subject, String payload, Object... values) {
        String command = uuid();
        String metaData =
                ("{\"actor\":\"%s\",\"actorKind\":\"%s\",\"via\":\"%s\",\"team\":\"%s\",\"commandId\":\"%s\",\"correlationId\":\"%s\","
                                + "\"causationId\":\"%s\",\"subject\":\"%s\"}")
                        .formatted(
                                member(),
                                pick(List.of("person", "person", "person", "agent", "service")),
                                pick(List.of("api", "api", "api", "import", "automation")),
                                pick(teams),
                                command,
                                random.nextInt(3) == 0 ? uuid() : command,
                                command,
                                subject);
        return new Sample(payload.formatted(values), metaData);
    }

    private String member() {
        return pick(members);
    }

    private String list() {
        return pick(handles);
    }

    private String id(String prefix) {
        return prefix + "_01k" + text(23);
    }

    private String text(int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> String.valueOf(ID_LETTERS.charAt(random.nextInt(32))))
                .collect(Collectors.joining());
    }

    private String uuid() {
        return new UUID(
                        (0x0199_0000_0000L + random.nextInt(1 << 30) << 16) | 0x7000 | random.nextInt(1 << 12),
                        random.nextLong() >>> 2 | 1L << 63)
                .toString();
    }

    private String tags() {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(_ -> "\"" + pick(TAGS) + "\"")
                .distinct()
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String title() {
        String words = words(4, 12);
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String markdown(int least, int most) {
        var text = new StringBuilder(words(least, most));
        switch (random.nextInt(5)) {
            case 0 ->
                text.append("\\n\\n- ").append(words(3, 10)).append("\\n- ").append(words(3, 10));
            case 1 ->
                text.append("\\n\\n```java\\nvar ")
                        .append(word())
                        .append(" = ")
                        .append(word())
                        .append(".of(\\\"")
                        .append(word())
                        .append("\\\");\\n```\\n");
            case 2 -> text.insert(0, "## " + title() + "\\n\\n");
            default ->
                text.append(" See [")
                        .append(word())
                        .append("](https://example.org/")
                        .append(text(8))
                        .append(").");
        }
        return text.toString();
    }

    private String words(int least, int most) {
        int count = least + random.nextInt(most - least);
        var text = new StringBuilder(word());
        for (int i = 1; i < count; i++) {
            text.append(random.nextInt(12) == 0 ? ". " : " ").append(word());
        }
        return text.append('.').toString();
    }

    private String word() {
        return WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 2.2)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
