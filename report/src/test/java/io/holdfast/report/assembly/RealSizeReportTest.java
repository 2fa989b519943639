package io.holdfast.report.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.definition.Definitions;
import io.holdfast.report.Companies;
import io.holdfast.report.model.Breakdown;
import io.holdfast.report.model.ReportModel;
import io.holdfast.report.page.Language;
import io.holdfast.report.page.ReportWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty thousand customers over three years. */
class RealSizeReportTest {
    private static ReportModel model = assemble(1);

    @BeforeAll
    static void assembleOnce() {
        model = assemble(20_000);
    }

    @Test
    void isSmallEnoughToMail() {
        byte[] page = ReportWriter.write(model, Language.EN).getBytes(StandardCharsets.UTF_8);
        assertThat(page.length).isLessThan(2_500_000);
    }

    @Test
    void fillsEverySection() {
        assertThat(model.headline()).isPresent();
        assertThat(model.movements()).isPresent();
        assertThat(model.bridges()).isNotEmpty();
        assertThat(model.cohorts()).hasSize(2);
        assertThat(model.survival()).isPresent();
        assertThat(model.sweep().orElseThrow().points()).hasSize(90);
        assertThat(model.review().orElseThrow().steps()).hasSize(5);
        assertThat(model.warnings().orElseThrow().rows()).isNotEmpty();
        assertThat(model.absent()).isEmpty();
    }

    @Test
    void findsTheRegionThatIsUnlikeTheRest() {
        Breakdown region = model.breakdowns().stream()
                .filter(one -> one.attribute().equals("region"))
                .findFirst()
                .orElseThrow();
        assertThat(region.groups())
                .filteredOn(group -> group.verdict() == Breakdown.Verdict.ABOVE)
                .extracting(Breakdown.Group::label)
                .containsExactly("West");
    }

    @Test
    void isTheSameWhenAskedAgain() {
        assertThat(ReportWriter.write(assemble(300), Language.EN))
                .isEqualTo(ReportWriter.write(assemble(300), Language.EN));
    }

    private static ReportModel assemble(int customers) {
        return ReportAssembler.assemble(
                Companies.subscriptions(customers),
                ReportAssemblerTest.request(Definitions.HOLDFAST, Companies.LAST_DAY));
    }
}
