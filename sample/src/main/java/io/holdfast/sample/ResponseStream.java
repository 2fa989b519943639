package io.holdfast.sample;

import java.io.IOException;
import java.util.Map;

/** Answers to surveys. A survey without an answer has no row here; it is an interaction without an answer. */
record ResponseStream(long seed) implements Table {
    private static final Map<String, String> LOW =
            Map.of("zh", "响应太慢，不太满意", "ru", "Долго отвечают, недовольны", "en", "Slow answers, not happy");
    private static final Map<String, String> HIGH =
            Map.of("zh", "很好用", "ru", "Удобно, спасибо", "en", "Does what we need");

    @Override
    public String file() {
        return "responses.csv";
    }

    @Override
    public String header() {
        return "response_id,customer_id,survey,kind,touchpoint,sent_at,answered_at,score,text,reason_code,language";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        String language = life.profile().place().language();
        int number = 0;
        for (SurveySend survey : Surveys.of(seed, life)) {
            number++;
            if (survey.unanswered()) {
                continue;
            }
            out.text("R-" + life.profile().digits() + "-" + number)
                    .text(life.profile().id());
            out.text(survey.kind() + "-1").text(survey.kind()).text(survey.touchpoint());
            out.date(survey.sent()).date(survey.answered());
            if (survey.score() == SurveySend.NO_SCORE) {
                out.empty();
            } else {
                out.number(survey.score());
            }
            out.text(text(survey, language))
                    .text(survey.reason())
                    .text(language)
                    .endRow();
        }
    }

    private static String text(SurveySend survey, String language) {
        if (!survey.kind().equals("nps")) {
            return "";
        }
        if (survey.score() <= 4) {
            return LOW.getOrDefault(language, "");
        }
        return survey.score() == 10 ? HIGH.getOrDefault(language, "") : "";
    }
}
