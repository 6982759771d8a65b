package io.whence.api.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.whence.api.event.Event;
import io.whence.api.event.QuestionEvent.QuestionAsked;
import io.whence.api.event.QuestionEvent.QuestionEdited;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventNameRegistryTest {

    @Test
    void every_record_that_is_an_event_has_a_name() {
        var records = new ClassFileImporter()
                .importPackages("io.whence.api").stream()
                        .filter(type -> type.isAssignableTo(Event.class) && type.isRecord())
                        .toList();
        assertThat(records)
                .hasSameSizeAs(EventNameRegistry.all())
                .allSatisfy(type -> assertThat(EventNameRegistry.classOf(EventNameRegistry.nameOf(type.reflect())))
                        .isEqualTo(type.reflect()));
    }

    @Test
    void an_event_without_a_name_is_refused() {
        assertThatThrownBy(() -> EventNameRegistry.table(List.of(QuestionAsked.class, Event.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no event name");
    }

    @Test
    void a_name_given_twice_is_refused() {
        assertThatThrownBy(() -> EventNameRegistry.table(List.of(QuestionEdited.class, QuestionEdited.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the same event name");
    }

    @Test
    void a_class_that_is_no_event_has_no_name() {
        assertThatThrownBy(() -> EventNameRegistry.nameOf(String.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
