package io.holdfast.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A command reads its options, asks the modules below and prints; it is used by nobody but the program. */
@AnalyzeClasses(packages = "io.holdfast.cli", importOptions = DoNotIncludeTests.class)
class CliDependencyTest {
    private static final DescribedPredicate<JavaClass> A_COMMAND =
            simpleNameEndingWith("Command").as("a command");

    @ArchTest
    static final ArchRule commandsAreUsedByTheProgramAndNotByEachOther = classes()
            .that(A_COMMAND)
            .should()
            .onlyHaveDependentClassesThat(new DescribedPredicate<>("are the program or a part of the command itself") {
                @Override
                public boolean test(JavaClass user) {
                    return user.getSimpleName().equals("Holdfast") || user.isNestedClass();
                }
            });

    @ArchTest
    static final ArchRule commandsDoNotSpeakToTheDatabase = noClasses()
            .that(A_COMMAND)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..")
            .because("what a command needs to know of the facts is asked of the store");

    @ArchTest
    static final ArchRule printingKnowsNothingOfWhatIsPrinted = noClasses()
            .that()
            .resideInAPackage("io.holdfast.cli.output..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.holdfast.core..", "io.holdfast.store..", "io.holdfast.report..", "io.holdfast.cli");
}
