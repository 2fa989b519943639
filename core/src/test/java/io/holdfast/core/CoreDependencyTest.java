package io.holdfast.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;

/** The order of the packages: each uses those before it in the list, none after. */
@AnalyzeClasses(packages = "io.holdfast.core", importOptions = DoNotIncludeTests.class)
class CoreDependencyTest {
    private static final List<String> ROWS = List.of(
            "problem",
            "fact",
            "timeline",
            "cohort",
            "definition",
            "ledger",
            "period",
            "segment",
            "metric",
            "breakdown",
            "survival",
            "value",
            "warning",
            "review");

    @ArchTest
    static final ArchRule packagesUseOnlyThoseBeforeThem = rows();

    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().matching("io.holdfast.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theFieldKnowsNoFrameworkNoStorageAndNoNetwork = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax..", "java.net..", "java.net.http..", "org.springframework..")
            .because("the same definitions serve the command line, the server and a cluster");

    @ArchTest
    static final ArchRule timeIsGivenNotAsked = noClasses()
            .should()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "getenv")
            .because("a figure is a function of the facts and the question");

    private static ArchRule rows() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String row : ROWS) {
            layers = layers.optionalLayer(row).definedBy("io.holdfast.core." + row + "..");
        }
        for (int i = 0; i < ROWS.size(); i++) {
            String[] after = ROWS.subList(i + 1, ROWS.size()).toArray(String[]::new);
            layers = after.length == 0
                    ? layers.whereLayer(ROWS.get(i)).mayNotBeAccessedByAnyLayer()
                    : layers.whereLayer(ROWS.get(i)).mayOnlyBeAccessedByLayers(after);
        }
        return layers;
    }
}
