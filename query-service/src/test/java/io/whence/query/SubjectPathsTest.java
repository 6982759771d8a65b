package io.whence.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.whence.query.family.SubjectKind;
import io.whence.query.family.SubjectKind.Trait;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What can be read of a kind of subject has a path for it, in the controller that answers it. */
class SubjectPathsTest extends HttpTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void every_kind_has_the_paths_of_what_can_be_read_of_it(SubjectKind kind) {
        holds(kind, "timeline", kind.isPost(), "TimelineController");
        holds(kind, "timemap", kind.isPost(), "TimeMapController");
        holds(kind, "history", kind.has(Trait.ROOT), "TimelineController");
        holds(kind, "revisions", kind.has(Trait.WRITTEN), "RevisionController");
        holds(kind, "diff", kind.has(Trait.DIFFED), "SubjectDiffController");
    }

    private void holds(SubjectKind kind, String what, boolean wanted, String controller) {
        var path = "/api/v1/" + kind.segment() + "/{post:" + kind.prefix() + "_.*}/" + what;
        assertThat(patterns().contains(path))
                .as("%s in the paths of %s", path, controller)
                .isEqualTo(wanted);
    }

    private Set<String> patterns() {
        return mapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream())
                .collect(Collectors.toSet());
    }
}
