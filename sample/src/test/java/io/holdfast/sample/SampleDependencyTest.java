package io.holdfast.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The sample company is drawn from its seed alone, and is no part of what reckons with it. */
@AnalyzeClasses(packages = "io.holdfast.sample", importOptions = DoNotIncludeTests.class)
class SampleDependencyTest {

    @ArchTest
    static final ArchRule itKnowsNeitherTheStoreNorAnyFigure = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.holdfast.store..",
                    "io.holdfast.report..",
                    "io.holdfast.cli..",
                    "io.holdfast.core.ledger..",
                    "io.holdfast.core.metric..",
                    "io.holdfast.core.cohort..",
                    "java.sql..")
            .because("what grades the figures must not be made by them");

    @ArchTest
    static final ArchRule itDrawsFromItsOwnSeededGeneratorOnly = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.ThreadLocalRandom");
}
