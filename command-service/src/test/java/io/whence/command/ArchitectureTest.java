package io.whence.command;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.whence.api.event.Event;
import io.whence.api.event.MemberEvent;
import io.whence.api.event.TeamEvent;
import io.whence.api.event.TokenEvent;
import io.whence.command.runtime.aggregate.WhenceAggregate;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.whence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = "io.whence.api..";
    private static final String COMMAND = "io.whence.command..";
    private static final String PLATFORM = "io.whence.command.runtime..";
    private static final String SHARED = "io.whence.platform..";
    private static final String FEATURE = "io.whence.command.(*)..";

    private static final String[] STORES = {
        "java.sql..",
        "org.sqlite..",
        "io.whence.platform.sqlite..",
        "com.mongodb..",
        "org.bson..",
        "io.axoniq..",
        "org.axonframework.axonserver..",
        "io.whence.platform.axonserver..",
        "io.whence.command.runtime.axonserver..",
        "io.whence.command.runtime.eventlog.."
    };

    private static final DescribedPredicate<JavaClass> OF_A_FEATURE = resideInAPackage("io.whence.command.*..")
            .and(not(resideInAPackage(PLATFORM)))
            .as("classes of a feature");

    private static final String[] IDENTITY = {
        "io.whence.api",
        "io.whence.api.id",
        "io.whence.api.text",
        "io.whence.api.member",
        "io.whence.api.team",
        "io.whence.api.token",
        "io.whence.api.wire"
    };

    private static final DescribedPredicate<JavaClass> OF_THE_EVENTS_OF_IDENTITY = DescribedPredicate.describe(
            "events of identity",
            type -> type.isEquivalentTo(Event.class)
                    || type.isAssignableTo(MemberEvent.class)
                    || type.isAssignableTo(TeamEvent.class)
                    || type.isAssignableTo(TokenEvent.class));

    private static final DescribedPredicate<JavaClass> DECIDES = resideInAPackage(COMMAND)
            .and(not(resideInAPackage(PLATFORM)))
            .and(not(simpleNameEndingWith("Controller")))
            .and(not(annotatedWith(Configuration.class)))
            .as("what decides in a feature");

    @ArchTest
    static final ArchRule the_api_knows_no_framework_that_serves_it = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.sqlite..");

    @ArchTest
    static final ArchRule features_do_not_know_where_anything_is_kept =
            noClasses().that(OF_A_FEATURE).should().dependOnClassesThat(resideInAnyPackage(STORES));

    @ArchTest
    static final ArchRule aggregates_are_their_features_own = classes()
            .that(assignableTo(WhenceAggregate.class)
                    .and(not(DescribedPredicate.describe(
                            "abstract", type -> type.getModifiers().contains(JavaModifier.ABSTRACT)))))
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule controllers_are_their_features_own =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule deciding_asks_no_clock_and_rolls_no_dice = noClasses()
            .that(DECIDES)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Random.class, SecureRandom.class, ThreadLocalRandom.class);

    @ArchTest
    static final ArchRule commands_and_events_are_records = classes()
            .that()
            .resideInAPackage(API)
            .and()
            .areMemberClasses()
            .and(DescribedPredicate.describe("commands or events", ArchitectureTest::isMessage))
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching(FEATURE).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packages_do_not_go_round_in_circles =
            slices().matching("io.whence.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule features_meet_in_the_platform = slices().matching(FEATURE)
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAPackage(PLATFORM))
            // Tasks stand on boards; a board knows nothing of them.
            .ignoreDependency(
                    resideInAPackage("io.whence.command.task.."), resideInAPackage("io.whence.command.board.."));

    /** A new family of commands and events passes the platform by; identity alone is the platform's own. */
    @ArchTest
    static final ArchRule the_platform_knows_no_family_but_identity = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(
                    resideInAPackage(API).and(not(resideInAnyPackage(IDENTITY))).and(not(OF_THE_EVENTS_OF_IDENTITY)));

    /** Without the parameters of the service its handlers cannot be read, but in tests: there Axon's fixtures resolve any. */
    @ArchTest
    static final ArchRule aggregates_are_inspected_with_the_parameters_of_the_service = noClasses()
            .should()
            .callConstructor(GenericAggregateFactory.class, Class.class)
            .orShould()
            .callMethod(AnnotatedAggregateMetaModelFactory.class, "inspectAggregate", Class.class);

    @ArchTest
    static final ArchRule the_platform_knows_no_feature = noClasses()
            .that()
            .resideInAPackage(PLATFORM)
            .should()
            .dependOnClassesThat(resideInAPackage(COMMAND).and(not(resideInAPackage(PLATFORM))));

    /** Who calls, and what they are in which team, is all that both services need to know. */
    @ArchTest
    static final ArchRule what_both_services_share_knows_no_feature = noClasses()
            .that()
            .resideInAPackage(SHARED)
            .should()
            .dependOnClassesThat(resideInAPackage("io.whence..")
                    .and(not(resideInAnyPackage(
                            SHARED,
                            "io.whence.api",
                            "io.whence.api.id",
                            "io.whence.api.member",
                            "io.whence.api.team",
                            "io.whence.api.token"))));

    private static boolean isMessage(JavaClass type) {
        return type.getEnclosingClass()
                        .map(JavaClass::getSimpleName)
                        .filter(name -> name.endsWith("Command") || name.endsWith("Event"))
                        .isPresent()
                && !type.isInterface();
    }

    /** A rule about a package that no longer exists would hold for ever. */
    @ParameterizedTest
    @ValueSource(strings = {API, COMMAND, PLATFORM, SHARED, FEATURE})
    void every_package_a_rule_names_has_classes(String pattern) {
        JavaClasses all = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.whence");

        assertThat(all.stream().filter(resideInAPackage(pattern))).isNotEmpty();
    }
}
