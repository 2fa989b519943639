package io.holdfast.server.schedule;

import io.holdfast.core.ledger.Period;
import io.holdfast.server.text.ServerTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.HtmlUtils;

/**
 * What a letter says, once as text and once as HTML; whatever a person or a file wrote is escaped in it.
 *
 * @param sentence the period in one sentence
 * @param lines a figure each
 * @param notes below them
 * @param link to the screen with the same figures, where the recipients reach the server
 */
record LetterText(String subject, String sentence, List<Line> lines, List<String> notes, Optional<Link> link) {

    /** A figure: its name, its value and what is to be said of it. */
    record Line(String name, String value, String note) {
        private String text(ServerTexts texts) {
            return texts.get(
                    note.isEmpty() ? "letter.line" : "letter.line_noted",
                    Map.of("name", name, "value", value, "note", note));
        }
    }

    record Link(String words, String address) {}

    static LetterText of(Schedule.Content content, Period period, LetterFigures figures, Frame frame) {
        ServerTexts texts = ServerTexts.of(content.language());
        LetterWords words = new LetterWords(texts);
        String month = words.month(period);
        return new LetterText(
                texts.get("letter.subject", Map.of("name", content.name(), "period", month)),
                sentence(figures.churn(), month, texts),
                lines(figures, texts),
                notes(content, frame, texts),
                frame.address().map(address -> new Link(texts.get("letter.link"), address)));
    }

    /**
     * What is said of a letter beside its figures.
     *
     * @param scope the rule of whose customers its maker sees; empty for everybody
     */
    record Frame(String maker, String scope, Optional<String> address) {}

    private static String sentence(LetterFigures.Churn churn, String month, ServerTexts texts) {
        if (churn.value().isEmpty()) {
            return capital(texts.get("letter.sentence_undefined", Map.of("period", month)));
        }
        LetterWords words = new LetterWords(texts);
        String key = churn.metric().equals("churn.cohort") ? "letter.sentence" : "letter.sentence_other";
        return capital(texts.get(
                key,
                Map.of(
                        "period",
                        month,
                        "lost",
                        words.count(churn.numerator()),
                        "start",
                        words.count(churn.denominator()),
                        "metric",
                        metric(churn.metric(), texts))));
    }

    private static List<Line> lines(LetterFigures figures, ServerTexts texts) {
        LetterWords words = new LetterWords(texts);
        LetterFigures.Churn churn = figures.churn();
        List<Line> lines = new ArrayList<>();
        String interval = churn.interval()
                .map(ends -> texts.get(
                        "letter.interval",
                        Map.of("low", words.percent(ends.low()), "high", words.percent(ends.high()))))
                .orElse("");
        lines.add(new Line(metric(churn.metric(), texts), words.percent(churn.value()), interval));
        boolean several = figures.money().size() > 1;
        for (LetterFigures.Money money : figures.money()) {
            lines.add(new Line(
                    texts.get("letter.mrr", Map.of("currency", money.currency())),
                    words.money(money.closing(), money.currency()),
                    texts.get("letter.mrr_from", Map.of("opening", words.money(money.opening(), money.currency())))));
            lines.add(new Line(rateOf("nrr", money, several, texts), words.percent(money.nrr()), ""));
            lines.add(new Line(rateOf("grr", money, several, texts), words.percent(money.grr()), ""));
        }
        return lines;
    }

    private static List<String> notes(Schedule.Content content, Frame frame, ServerTexts texts) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get(
                "letter.about", Map.of("definition", content.definition(), "segment", whom(content, frame, texts))));
        if (content.attached() != Attached.NONE) {
            notes.add(texts.get("letter.attached"));
        }
        notes.add(texts.get("letter.footer", Map.of("maker", frame.maker(), "name", content.name())));
        return notes;
    }

    /** Readers of a letter may see more than its maker does, so it says of whom it speaks. */
    private static String whom(Schedule.Content content, Frame frame, ServerTexts texts) {
        Optional<String> visible = Optional.of(frame.scope())
                .filter(rule -> !rule.isEmpty())
                .map(rule -> texts.get("letter.visible", Map.of("maker", frame.maker(), "rule", rule)));
        if (content.segment().isEmpty()) {
            return visible.orElse(texts.get("about.everybody"));
        }
        return visible.map(only -> moreClosely(content.segment(), only, texts)).orElse(content.segment());
    }

    private static String rateOf(String id, LetterFigures.Money money, boolean several, ServerTexts texts) {
        String name = metric(id, texts);
        return several ? moreClosely(name, money.currency(), texts) : name;
    }

    private static String moreClosely(String what, String which, ServerTexts texts) {
        return texts.get("letter.more_closely", Map.of("what", what, "which", which));
    }

    private static String metric(String id, ServerTexts texts) {
        return texts.find("metric." + id + ".name").orElse(id);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** As text, with the signs of the language it is written in. */
    String plain(ServerTexts texts) {
        StringBuilder text = new StringBuilder(sentence).append("\n\n");
        lines.forEach(line -> text.append(line.text(texts)).append('\n'));
        link.ifPresent(to -> text.append('\n')
                .append(new Line(to.words(), to.address(), "").text(texts))
                .append('\n'));
        notes.forEach(note -> text.append('\n').append(note).append('\n'));
        return text.toString();
    }

    String html() {
        StringBuilder rows = new StringBuilder();
        for (Line line : lines) {
            rows.append(ROW.formatted(escaped(line.name()), escaped(line.value()), escaped(line.note())));
        }
        String button = link.map(to -> LINK.formatted(escaped(to.address()), escaped(to.words())))
                .orElse("");
        StringBuilder below = new StringBuilder();
        notes.forEach(note -> below.append(NOTE.formatted(escaped(note))));
        return PAGE.formatted(escaped(subject), escaped(sentence), rows, button, below);
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private static final String PAGE = """
            <!doctype html>
            <html><head><meta charset="utf-8"><title>%s</title></head>
            <body style="margin:0;padding:24px;background:#fdfcfa;color:#1c2329;font:15px/1.5 sans-serif">
            <div style="max-width:560px;margin:0 auto">
            <h1 style="font:400 24px/1.25 Georgia,serif;margin:0 0 16px">%s</h1>
            <table style="border-collapse:collapse;width:100%%;border-top:2px solid #1c2329">%s</table>
            %s%s
            </div></body></html>
            """;
    private static final String ROW = """
            <tr><td style="padding:8px 12px 8px 0;border-bottom:1px solid #e2dfd8;color:#59646e">%s</td>
            <td style="padding:8px 0;border-bottom:1px solid #e2dfd8;text-align:right"><b>%s</b><br>
            <small style="color:#59646e">%s</small></td></tr>
            """;
    private static final String LINK = "<p style=\"margin:20px 0\"><a href=\"%s\" style=\"color:#1f5673\">%s</a></p>";
    private static final String NOTE = "<p style=\"margin:8px 0;color:#59646e;font-size:13px\">%s</p>";
}
