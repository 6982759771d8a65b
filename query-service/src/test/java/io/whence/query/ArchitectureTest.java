package io.whence.query;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.whence.api.event.Event;
import io.whence.query.readmodel.projection.Projection;
import io.whence.query.search.fold.SearchFold;
import java.util.List;
import org.springframework.web.bind.annotation.RestController;

@AnalyzeClasses(packages = "io.whence", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String API = "io.whence.api..";
    private static final String STORE = "io.whence.query.readmodel.store.sqlite..";
    private static final String MONGO_STORE = "io.whence.query.readmodel.store.mongo..";
    private static final String ENCODING = "io.whence.query.readmodel.store.encoding..";
    private static final String LEASE = "io.whence.query.readmodel.store.lease..";
    private static final String PROJECTION = "io.whence.query.readmodel.processor..";
    private static final String PLATFORM = "io.whence.query.readmodel..";
    /** Whichever there are: nobody has to name a new one here. */
    private static final DescribedPredicate<JavaClass> FEATURES = resideInAPackage("io.whence.query.*..")
            .and(not(resideInAPackage(PLATFORM)))
            .as("classes of a feature");

    private static final String[] STORAGE = {
        "java.sql..",
        "org.sqlite..",
        "io.whence.platform.sqlite..",
        STORE,
        "com.mongodb..",
        "org.bson..",
        MONGO_STORE,
        "io.axoniq..",
        "org.axonframework.axonserver.."
    };

    @ArchTest
    static final ArchRule the_api_knows_no_framework_but_axons_annotations = noClasses()
            .that()
            .resideInAPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "io.whence.platform..", "io.whence.query..");

    @ArchTest
    static final ArchRule features_do_not_know_where_documents_are_kept =
            noClasses().that(FEATURES).should().dependOnClassesThat(resideInAnyPackage(STORAGE));

    /** What depends on Axon beside the command side: the serializer, the connection to its server and the log as it is followed. */
    @ArchTest
    static final ArchRule axon_is_known_where_it_works = noClasses()
            .that()
            .resideInAnyPackage(API, "io.whence.platform..", "io.whence.query..")
            .and()
            .resideOutsideOfPackages(
                    "io.whence.api.wire..",
                    "io.whence.platform.axonserver..",
                    "io.whence.query.readmodel.log..",
                    "io.whence.query.readmodel.processor..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.axonframework..", "io.axoniq..");

    @ArchTest
    static final ArchRule features_do_not_know_axon =
            noClasses().that(FEATURES).should().dependOnClassesThat().resideInAPackage("org.axonframework..");

    @ArchTest
    static final ArchRule the_platform_knows_no_feature =
            noClasses().that().resideInAPackage(PLATFORM).should().dependOnClassesThat(FEATURES);

    @ArchTest
    static final ArchRule only_the_runner_is_wired_to_a_store = noClasses()
            .that()
            .resideOutsideOfPackages(STORE, MONGO_STORE, PROJECTION)
            .should()
            .dependOnClassesThat(resideInAnyPackage(STORE, MONGO_STORE));

    @ArchTest
    static final ArchRule a_store_knows_no_other = slices().matching("io.whence.query.readmodel.store.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAnyPackage(STORE, MONGO_STORE), resideInAnyPackage(ENCODING, LEASE));

    @ArchTest
    static final ArchRule no_packages_form_a_cycle =
            slices().matching("io.whence.query.(**)").should().beFreeOfCycles();

    /** Whoever reads all families asks them; a new one is then read without a change here. */
    @ArchTest
    static final ArchRule readers_of_all_families_name_none = noClasses()
            .that()
            .resideInAnyPackage(
                    "io.whence.query.timeline..",
                    "io.whence.query.revisions..",
                    "io.whence.query.statistics..",
                    "io.whence.query.diff..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.whence.api.event..").and(not(type(Event.class))));

    @ArchTest
    static final ArchRule what_families_answer_knows_no_family = noClasses()
            .that()
            .resideInAPackage("io.whence.query.family..")
            .should()
            .dependOnClassesThat(resideInAPackage("io.whence.query..")
                    .and(not(
                            resideInAnyPackage("io.whence.query.family..", "io.whence.query.readmodel.projection.."))));

    @ArchTest
    static final ArchRule projections_are_nobody_elses = classes()
            .that()
            .areAssignableTo(Projection.class)
            .and()
            .areNotInterfaces()
            .should(beUsedInTheirFeatureOnly());

    @ArchTest
    static final ArchRule controllers_are_nobody_elses =
            classes().that().areAnnotatedWith(RestController.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule documents_are_nobody_elses = classes()
            .that(FEATURES)
            .and()
            .haveSimpleNameEndingWith("Document")
            .should(beUsedInTheirFeatureOnly())
            .andShould()
            .beRecords();

    private static ArchCondition<JavaClass> beUsedInTheirFeatureOnly() {
        return new ArchCondition<>("be used in their feature only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesToSelf().stream()
                        .filter(dependency ->
                                !feature(dependency.getOriginClass()).equals(feature(type)))
                        // What can be found is what a family's own fold into it makes.
                        .filter(dependency -> !dependency.getOriginClass().isAssignableTo(SearchFold.class))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    /** Comments are documents of the posts that they are on. */
    private static String feature(JavaClass type) {
        var name = type.getPackageName().replaceFirst("^io\\.whence\\.query\\.(\\w+).*", "$1");
        return name.equals("comments") ? "visibility" : name;
    }

    @ArchTest
    static void every_package_a_rule_names_is_there(JavaClasses all) {
        var named = List.of(
                API,
                STORE,
                MONGO_STORE,
                ENCODING,
                "io.whence.platform.sqlite..",
                PROJECTION,
                PLATFORM,
                "io.whence.platform..");
        assertThat(all.stream().filter(FEATURES)).isNotEmpty();
        assertThat(named)
                .allSatisfy(pattern -> assertThat(all.stream().filter(resideInAnyPackage(pattern)))
                        .isNotEmpty());
    }
}
