package io.holdfast.server.schedule;

import io.holdfast.answer.Asked;
import io.holdfast.answer.Question;
import io.holdfast.answer.output.Answer;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.account.Caller;
import io.holdfast.server.figure.CallerQuestions;
import io.holdfast.server.figure.ProgramVersion;
import io.holdfast.server.problem.ServerParticular;
import io.holdfast.server.report.CallerReports;
import io.holdfast.server.text.ServerTexts;
import io.holdfast.server.workbook.FigureWorkbook;
import io.holdfast.server.workbook.Origin;
import io.holdfast.store.FactStore;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes a letter of a schedule as its maker may have it answered now. */
@Component
class LetterWriter {
    private final CallerQuestions questions;
    private final CallerReports reports;
    private final FactStore store;
    private final MailSettings settings;

    LetterWriter(CallerQuestions questions, CallerReports reports, FactStore store, MailSettings settings) {
        this.questions = questions;
        this.reports = reports;
        this.store = store;
        this.settings = settings;
    }

    Letter write(Schedule.Content content, Caller maker) {
        Asked asked = new Asked(Asked.LAST, content.definition(), List.of(), content.segment(), Optional.empty());
        CallerQuestions.Settled settled = questions.settle(maker, asked);
        Question question = settled.question();
        LetterText text = LetterText.of(
                content,
                question.asked(),
                LetterFigures.of(question),
                new LetterText.Frame(maker.name(), settled.scope().rule(), address(content, question)));
        return new Letter(
                content.recipients(),
                text.subject(),
                text.plain(ServerTexts.of(content.language())),
                text.html(),
                attachments(content, settled, maker));
    }

    /** Refuses what could not be written: a letter that fails each month helps nobody. */
    void check(Schedule.Content content, Caller maker) {
        if (content.attached() == Attached.REPORT) {
            CallerReports.requireAll(maker);
            if (!content.segment().isEmpty()) {
                throw new Problem(ServerParticular.REPORT_OF_SEGMENT);
            }
        }
        questions.settle(
                maker, new Asked(Asked.LAST, content.definition(), List.of(), content.segment(), Optional.empty()));
    }

    private List<Letter.Attachment> attachments(
            Schedule.Content content, CallerQuestions.Settled settled, Caller maker) {
        String name = "holdfast-" + settled.question().asked().from();
        return switch (content.attached()) {
            case NONE -> List.of();
            case REPORT -> {
                CallerReports.requireAll(maker);
                byte[] page = reports.page(settled, content.language()).getBytes(StandardCharsets.UTF_8);
                yield List.of(new Letter.Attachment(name + ".html", "text/html; charset=UTF-8", page));
            }
            case WORKBOOK ->
                List.of(new Letter.Attachment(
                        name + ".xlsx", FigureWorkbook.MEDIA_TYPE, workbook(content, settled, maker)));
        };
    }

    private byte[] workbook(Schedule.Content content, CallerQuestions.Settled settled, Caller maker) {
        ServerTexts texts = ServerTexts.of(content.language());
        Map<String, Iterator<Answer>> figures = new LinkedHashMap<>();
        LetterFigures.answers(settled.question())
                .forEach((key, answer) ->
                        figures.put(texts.get(key), List.of(answer).iterator()));
        Origin origin = new Origin(
                content.name(),
                address(content, settled.question()).orElse(""),
                content.segment(),
                settled.scope().rule(),
                maker.name(),
                ZonedDateTime.ofInstant(
                        store.clock().instant(), store.workspace().zone()),
                ProgramVersion.text());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new FigureWorkbook(texts).writeAll(settled.question(), figures, origin, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The screen with the same figures. */
    private Optional<String> address(Schedule.Content content, Question question) {
        if (settings.publicAddress().isBlank()) {
            return Optional.empty();
        }
        String month = question.asked().from().toString().substring(0, 7);
        String segment = content.segment().isEmpty()
                ? ""
                : "&segment=" + URLEncoder.encode(content.segment(), StandardCharsets.UTF_8);
        return Optional.of(settings.publicAddress().replaceAll("/+$", "") + "/overview?period=" + month + "&definition="
                + URLEncoder.encode(content.definition(), StandardCharsets.UTF_8) + segment);
    }
}
