package io.holdfast.store;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the store: what is kept knows nothing of how it came in or goes out. */
@AnalyzeClasses(packages = "io.holdfast.store", importOptions = DoNotIncludeTests.class)
class StoreDependencyTest {
    private static final String STORE = "io.holdfast.store";

    @ArchTest
    static final ArchRule whatIsKeptKnowsNothingOfWhatIsDoneWithIt = noClasses()
            .that()
            .resideInAPackage(STORE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(STORE + ".*..");

    @ArchTest
    static final ArchRule readersOfFactsKnowNothingOfTheImportNorOfEachOther = classes()
            .that()
            .resideInAnyPackage(STORE + ".detective..", STORE + ".export..", STORE + ".timeline..")
            .should(Rooms.useOnlyTheirOwnRoomAnd(STORE));

    @ArchTest
    static final ArchRule lookingAtAFileKnowsNothingOfTheStoreNorOfLoading = noClasses()
            .that()
            .resideInAPackage(STORE + ".importing.sniff..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage(STORE + "..").and(resideOutsideOfPackage(STORE + ".importing.sniff..")));

    @ArchTest
    static final ArchRule onlyTheSampleOfAParquetFileAsksTheDatabase = noClasses()
            .that()
            .resideInAnyPackage(STORE + ".importing.sniff..", STORE + ".importing.mapping..")
            .and()
            .doNotHaveSimpleName("ParquetSample")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..")
            .because("what a file looks like is read from its bytes; only Parquet has no other reader here");

    @ArchTest
    static final ArchRule aMappingKnowsNothingOfReadingAndLoading = noClasses()
            .that()
            .resideInAPackage(STORE + ".importing.mapping..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE + ".importing.read..", STORE + ".importing.load..");

    @ArchTest
    static final ArchRule readingKnowsNothingOfMappingAndLoading = noClasses()
            .that()
            .resideInAPackage(STORE + ".importing.read..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(STORE + ".importing.mapping..", STORE + ".importing.load..");

    @ArchTest
    static final ArchRule theStoreKnowsNothingOfItsUsers = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.holdfast.report..", "io.holdfast.sample..", "io.holdfast.cli..");
}
