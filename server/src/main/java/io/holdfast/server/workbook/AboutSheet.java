package io.holdfast.server.workbook;

import io.holdfast.answer.Question;
import io.holdfast.answer.output.Answer;
import io.holdfast.answer.output.Note;
import io.holdfast.core.definition.Because;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.SettledSwitch;
import io.holdfast.server.text.ServerTexts;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** What the figures of a workbook are of, so that the file says it wherever it is sent. */
final class AboutSheet {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    /** Characters a cell holds at most. */
    private static final int LONGEST = 32_767;

    private static final Map<String, String> SWITCH_NAMES =
            Map.of("INACTIVITY_DAYS", "INACTIVITY", "REACTIVATION_DAYS", "REACTIVATION");

    private final ServerTexts texts;
    private final NoteWords words;
    private final Worksheet sheet;
    private int line;

    AboutSheet(Workbook workbook, ServerTexts texts) {
        this.texts = texts;
        this.words = new NoteWords(texts);
        this.sheet = workbook.newWorksheet(texts.get("about.sheet"));
        sheet.width(0, 34);
        sheet.width(1, 80);
        sheet.width(2, 80);
    }

    void write(Question question, Answer answer, Origin origin) throws IOException {
        row("about.figure", figure(answer, origin));
        day("about.from", question.asked().from());
        day("about.until", question.asked().to().minusDays(1));
        if (!question.complete()) {
            row("about.note", texts.get("about.incomplete"));
        }
        ChurnDefinition definition = question.ledger().definition();
        row(
                "about.definition",
                texts.get(
                        "about.definition_of",
                        Map.of("name", definition.name(), "version", Integer.toString(definition.version()))));
        row("about.segment", origin.segment().isBlank() ? texts.get("about.everybody") : origin.segment());
        if (!origin.scope().isEmpty()) {
            row("about.scope", origin.scope());
        }
        question.asOf().ifPresent(known -> day("about.as_of", known));
        for (Note note : answer.notes()) {
            words.of(note).ifPresent(text -> row("about.note", text));
        }
        made(origin);
        Optional.ofNullable(answer.object().get("sql"))
                .filter(String.class::isInstance)
                .ifPresent(sql -> row("about.query", String.valueOf(sql)));
        switches(question);
        sheet.finish();
    }

    private void made(Origin origin) {
        row("about.address", origin.address());
        row("about.made_by", origin.madeBy());
        row("about.made_at", MOMENT.format(origin.madeAt()));
        row("about.version", "Holdfast " + origin.version());
    }

    private String figure(Answer answer, Origin origin) {
        return Optional.ofNullable(answer.object().get("metric"))
                .flatMap(metric -> texts.find("metric." + metric + ".name").map(name -> name + " (" + metric + ")"))
                .or(() -> texts.find("figure." + origin.figure()))
                .orElse(origin.figure());
    }

    private void switches(Question question) {
        line++;
        sheet.value(line, 0, texts.get("about.switches"));
        sheet.style(line, 0).bold().set();
        line++;
        for (SettledSwitch one : question.ledger().settlement().switches(question.turned())) {
            sheet.value(line, 0, name(one));
            Object value = one.value();
            if (value instanceof Number number) {
                sheet.value(line, 1, number);
            } else {
                sheet.value(line, 1, texts.find("setting." + value).orElse(String.valueOf(value)));
            }
            if (one.because().isPresent()) {
                sheet.value(line, 2, how(one.because().get()));
            }
            line++;
        }
    }

    private String name(SettledSwitch one) {
        String constant = one.setting().name();
        return texts.find("switch." + SWITCH_NAMES.getOrDefault(constant, constant) + ".name")
                .or(() -> texts.find("switch." + one.setting().key()))
                .orElse(one.setting().key());
    }

    private String how(Because because) {
        String how = texts.find("because." + because.code()).orElseGet(because::phrase);
        NumberFormat numbers = NumberFormat.getIntegerInstance(texts.locale());
        for (Map.Entry<String, String> value : because.values().entrySet()) {
            how = how.replace("{" + value.getKey() + "}", numbers.format(Long.parseLong(value.getValue())));
        }
        return how;
    }

    private void row(String key, String value) {
        label(key);
        sheet.value(line, 1, value.length() > LONGEST ? value.substring(0, LONGEST - 1) + "…" : value);
        sheet.style(line, 1).wrapText(true).set();
        line++;
    }

    private void day(String key, LocalDate day) {
        label(key);
        sheet.value(line, 1, day);
        sheet.style(line, 1).format("yyyy-mm-dd").horizontalAlignment("left").set();
        line++;
    }

    private void label(String key) {
        sheet.value(line, 0, texts.get(key));
    }
}
