package io.whence.command.runtime.aggregate;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.targetOwner;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.whence.command.runtime.CommandBusConfiguration;
import io.whence.command.runtime.recording.AggregateEventRecorder;
import io.whence.command.runtime.recording.ImportedEventRecorder;
import io.whence.command.runtime.recording.SystemEventStream;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** There is no way to an aggregate that asks nobody whether the caller may. */
@AnalyzeClasses(packages = "io.whence", importOptions = ImportOption.DoNotIncludeTests.class)
class AuthorizationTest {

    private static final DescribedPredicate<JavaClass> HANDLES_COMMANDS = describe(
            "handle commands",
            type -> type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(CommandHandler.class)));

    @ArchTest
    static final ArchRule only_one_class_loads_aggregates = noClasses()
            .that(are(DescribedPredicate.not(belongToAnyOf(AggregateLoader.class, AggregateRepository.class))))
            .should()
            .callMethodWhere(describe(
                    "a repository is asked for an aggregate",
                    call -> targetOwner(assignableTo(Repository.class)).test(call)
                            && Set.of("load", "loadOrCreate", "newInstance").contains(call.getName())));

    @ArchTest
    static final ArchRule what_loads_without_authorization_is_known_by_name = noClasses()
            .that(are(DescribedPredicate.not(belongToAnyOf(
                    AggregateLoader.class,
                    AggregateAccess.class,
                    AggregatePostLookup.class,
                    AggregateEventRecorder.class,
                    CommandBusConfiguration.class))))
            .should()
            .dependOnClassesThat(equivalentTo(AggregateLoader.class));

    @ArchTest
    static final ArchRule features_do_not_hold_repositories_or_aggregates = noClasses()
            .that(are(resideInAPackage("io.whence.command..")
                    .and(DescribedPredicate.not(resideInAPackage("io.whence.command.runtime..")))))
            .should()
            .dependOnClassesThat(belongToAnyOf(Repository.class, Aggregate.class));

    @ArchTest
    static final ArchRule only_the_policy_authorizes = noClasses()
            .that(are(DescribedPredicate.not(belongToAnyOf(AccessPolicy.class, Authorization.class))))
            .should()
            .callConstructor(Authorization.class, CommandContext.class);

    @ArchTest
    static final ArchRule handlers_of_commands_do_not_record_past_the_rules = noClasses()
            .that(HANDLES_COMMANDS)
            .should()
            .dependOnClassesThat(belongToAnyOf(ImportedEventRecorder.class, SystemEventStream.class));
}
