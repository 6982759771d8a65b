package io.whence.api.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.whence.api.CommonRejection;
import io.whence.api.Rejection;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RejectionRegistryTest {

    @Test
    void every_refusal_of_every_feature_is_found_by_its_code() {
        var all = new ClassFileImporter()
                .importPackages("io.whence.api").stream()
                        .filter(type -> type.isAssignableTo(Rejection.class) && type.isEnum())
                        .flatMap(type -> Arrays.stream(type.reflect().getEnumConstants()))
                        .map(Rejection.class::cast)
                        .toList();
        assertThat(all)
                .hasSizeGreaterThan(CommonRejection.values().length)
                .allSatisfy(rejection ->
                        assertThat(RejectionRegistry.named(rejection.code())).isSameAs(rejection));
    }
}
