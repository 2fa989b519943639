package io.holdfast.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** What holds in every module of the program; the program itself is the one place that takes the clock and the streams. */
@AnalyzeClasses(packages = "io.holdfast", importOptions = DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule onlyTheProgramAsksForTheTime = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.holdfast.cli.Holdfast")
            .should(ArchConditions.callMethod(Instant.class, "now")
                    .or(ArchConditions.callMethod(LocalDate.class, "now"))
                    .or(ArchConditions.callMethod(LocalDateTime.class, "now"))
                    .or(ArchConditions.callMethod(ZonedDateTime.class, "now"))
                    .or(ArchConditions.callMethod(OffsetDateTime.class, "now"))
                    .or(ArchConditions.callMethod(Clock.class, "systemUTC"))
                    .or(ArchConditions.callMethod(Clock.class, "systemDefaultZone"))
                    .or(ArchConditions.callMethod(System.class, "currentTimeMillis")))
            .because("the clock is handed in");

    @ArchTest
    static final ArchRule chanceHasASeed = noClasses()
            .should(ArchConditions.callConstructor(Random.class)
                    .or(ArchConditions.callMethod(Math.class, "random"))
                    .or(ArchConditions.callMethod(UUID.class, "randomUUID"))
                    .or(ArchConditions.dependOnClassesThat(type(ThreadLocalRandom.class))))
            .because("seeds and ids are handed in, so that everything can be done again");

    @ArchTest
    static final ArchRule onlyTheProgramHasTheStreams = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.holdfast.cli.Holdfast")
            .should(ArchConditions.accessField(System.class, "out").or(ArchConditions.accessField(System.class, "err")))
            .because("results go through the output package, everything else to the writer handed in");

    @ArchTest
    static final ArchRule nobodyLogs = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.holdfast.server.problem.RequestIdFilter") // marks what others write
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..")
            .because("a person is told what matters, by a Problem or a note");
}
