package io.holdfast.report;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The report is worked out, then written down: the model stands between and knows neither side. */
@AnalyzeClasses(packages = "io.holdfast.report", importOptions = DoNotIncludeTests.class)
class ReportDependencyTest {
    private static final String REPORT = "io.holdfast.report";

    @ArchTest
    static final ArchRule theModelKnowsNeitherHowItIsMadeNorHowItIsShown = noClasses()
            .that()
            .resideInAPackage(REPORT + ".model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(REPORT + ".assembly..", REPORT + ".page..", "io.holdfast.core.timeline..");

    @ArchTest
    static final ArchRule thePageComputesNothing = noClasses()
            .that()
            .resideInAPackage(REPORT + ".page..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    REPORT + ".assembly..",
                    "io.holdfast.core.ledger..",
                    "io.holdfast.core.metric..",
                    "io.holdfast.core.cohort..",
                    "io.holdfast.core.breakdown..",
                    "io.holdfast.core.timeline..");

    @ArchTest
    static final ArchRule theAssemblyKnowsNothingOfThePage = noClasses()
            .that()
            .resideInAPackage(REPORT + ".assembly..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(REPORT + ".page..");

    @ArchTest
    static final ArchRule theReportKnowsNoStorageAndNoneOfItsUsers = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.holdfast.store..", "io.holdfast.sample..", "io.holdfast.cli..", "java.sql..", "org.duckdb..");
}
