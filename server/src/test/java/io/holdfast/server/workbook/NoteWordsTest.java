package io.holdfast.server.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.answer.NoteCode;
import io.holdfast.core.metric.Metric;
import io.holdfast.core.metric.MetricCatalogue;
import io.holdfast.core.value.UndefinedBecause;
import io.holdfast.report.page.Language;
import io.holdfast.server.text.ServerTexts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class NoteWordsTest {
    /** Every note with a place for each of its values, none of which is left over. */
    @ParameterizedTest
    @EnumSource
    void areThereForEveryNote(Language language) {
        NoteWords words = new NoteWords(ServerTexts.of(language));
        for (NoteCode code : NoteCode.values()) {
            Object[] values = code.wording().names().toArray();
            String text = words.of(code.note(values)).orElse("");

            assertThat(text.isEmpty()).as(code.name()).isEqualTo(NoteWords.LEFT_OUT.contains(code));
            assertThat(text).as(code.name()).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @EnumSource
    void sayWhyAnyFigureIsUndefined(Language language) {
        ServerTexts texts = ServerTexts.of(language);
        Stream<String> reasons = Stream.concat(
                Stream.of(MetricCatalogue.FLOW, MetricCatalogue.MONEY, MetricCatalogue.RENEWAL)
                        .flatMap(List::stream)
                        .map(Metric::undefinedWhen),
                Arrays.stream(UndefinedBecause.values()).map(UndefinedBecause::sentence));

        assertThat(reasons)
                .allSatisfy(reason ->
                        assertThat(texts.find(NoteWords.key(reason))).as(reason).isPresent());
    }

    @Test
    void nameTheMetricAndTheReasonInTheLanguageOfTheWorkbook() {
        NoteWords words = new NoteWords(ServerTexts.of(Language.ZH));

        assertThat(words.of(NoteCode.UNDEFINED.note("nobody was a customer at the start")))
                .contains("无定义：期初没有客户。");
        assertThat(words.of(NoteCode.NOBODY_HAS_NEAR.note("plan", "Prro", "Pro")))
                .contains("从未有客户的“plan”为“Prro”；您是否想写“Pro”？");
    }
}
