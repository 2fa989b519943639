package io.holdfast.answer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Answers are the same whoever asks: they know neither the command line nor the server, nor how they are written down. */
@AnalyzeClasses(packages = "io.holdfast.answer", importOptions = DoNotIncludeTests.class)
class AnswerDependencyTest {

    @ArchTest
    static final ArchRule answersKnowNoneOfTheirUsersAndNoWayOfWritingThem = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.holdfast.cli..",
                    "io.holdfast.server..",
                    "io.holdfast.report..",
                    "io.holdfast.sample..",
                    "picocli..",
                    "org.springframework..",
                    "tools.jackson..");

    @ArchTest
    static final ArchRule answersDoNotSpeakToTheDatabase = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..")
            .because("what an answer needs to know of the facts is asked of the store");

    @ArchTest
    static final ArchRule anAnswerKnowsNothingOfWhatItSays = noClasses()
            .that()
            .resideInAPackage("io.holdfast.answer.output..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.holdfast.core..", "io.holdfast.store..", "io.holdfast.answer");

    @ArchTest
    static final ArchRule whatIsAskedOfAQuestionIsAValue =
            classes().that().implement(Analysis.class).should().beRecords();
}
