package io.whence.query.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.whence.api.event.Event;
import io.whence.api.wire.EventJsonFormat;
import io.whence.api.wire.EventNameRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFamiliesTest {

    /** The families whose events change nothing that can be found by search. */
    private static final Set<String> NOT_SEARCHABLE =
            Set.of("CalendarEvent", "ImportEvent", "ListEvent", "MemberEvent", "TeamEvent", "TokenEvent");

    private static final Path GOLDEN = Path.of("../shared-api/src/test/resources/events");

    private final EventFamilies families = ScannedFamilies.families();

    static Stream<String> names() {
        return EventNameRegistry.all().stream().sorted();
    }

    private static Event golden(String name) {
        try {
            return EventJsonFormat.mapper()
                    .readValue(
                            Files.readString(GOLDEN.resolve(name + ".v1.json")),
                            Objects.requireNonNull(EventNameRegistry.classOf(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_family_that_does_not_answer_is_missed() {
        var some = new ArrayList<>(ScannedFamilies.all());
        var gone = some.removeLast();
        assertThatThrownBy(() -> new EventFamilies(some))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(gone.events().getName());
    }

    @Test
    void only_one_family_answers_for_an_event() {
        var twice = new ArrayList<>(ScannedFamilies.all());
        twice.add(twice.getFirst());
        assertThatThrownBy(() -> new EventFamilies(twice)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void every_family_can_be_searched_or_is_known_not_to_be() {
        var uncovered = Arrays.stream(Event.class.getPermittedSubclasses())
                .filter(events -> !ScannedFamilies.searchFolds().covers(events))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(uncovered).isEqualTo(NOT_SEARCHABLE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void every_event_has_a_sentence_a_scope_and_a_verb(String name) {
        var event = golden(name);
        assertThat(families.sentence(event, new Names()))
                .isNotBlank()
                .doesNotContain("null")
                .matches("(Ada |The import of ).+");
        assertThat(families.scope(event).isPresent())
                .isEqualTo(families.timelineTypes().contains(name));
        assertThat(families.verb(event).type()).isNotBlank();
        assertThat(families.content(event)).isNotNull();
        assertThat(families.tagsAfter(event, List.of("a"))).isNotNull();
    }

    /** A root or a post with an id of no kind could be named by no sentence, and be read at no address. */
    @ParameterizedTest
    @MethodSource("names")
    void every_event_is_about_something_of_a_known_kind(String name) {
        families.scope(golden(name)).ifPresent(scope -> {
            assertThat(Stream.of(scope.root(), scope.post(), scope.member()).filter(Objects::nonNull))
                    .allSatisfy(id -> assertThat(SubjectKind.of(id)).isNotNull());
        });
    }

    @Test
    void an_id_of_no_kind_is_refused() {
        assertThatThrownBy(() -> SubjectKind.of("nothing_01m8b9kxnzem1ax8tb71tztrev"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private record Names() implements SentenceContext {

        @Override
        public String who() {
            return "Ada ";
        }

        @Override
        public String whom() {
            return "Grace";
        }

        @Override
        public boolean isSelf() {
            return false;
        }

        @Override
        public SubjectTitle root() {
            return new SubjectTitle("question", "Why?");
        }

        @Override
        public SubjectTitle title(String id) {
            return SubjectTitle.of(id, "Title");
        }

        @Override
        public boolean showsWords() {
            return true;
        }
    }
}
