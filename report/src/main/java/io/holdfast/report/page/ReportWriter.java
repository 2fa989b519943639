package io.holdfast.report.page;

import io.holdfast.report.model.ReportModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes a report as one HTML file. The data stand in it as JSON, with their SHA-256; the scripts are those of this
 * program and no others can run, for the page's policy names them by their hash and forbids every request.
 */
public final class ReportWriter {
    /** In this order: each uses only those before it. */
    static final List<String> SCRIPTS = List.of(
            "dom",
            "texts",
            "format",
            "card",
            "numbers",
            "tables",
            "chart",
            "waterfall",
            "section",
            "findings",
            "events",
            "sections/headline",
            "sections/movements",
            "sections/economics",
            "sections/renewals",
            "sections/definitions",
            "sections/bridge",
            "sections/series",
            "sections/cohorts",
            "sections/survival",
            "sections/lifecycle",
            "sections/returns",
            "sections/sweep",
            "sections/breakdown",
            "sections/warnings",
            "sections/review",
            "sections/quality",
            "sections/lineage",
            "masthead",
            "main");

    private ReportWriter() {}

    /** @param first the language shown to a reader who has not chosen one */
    public static String write(ReportModel model, Language first) {
        String data = EmbeddedJson.of(model);
        String charts = PageResource.read("charts/echarts.min.js");
        String page = pageScript();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("language", first.code());
        values.put("title", escapeHtml(model.about().workspace()));
        values.put("scripts", Sha256.policy(charts) + " " + Sha256.policy(page));
        values.put("style", style());
        values.put("data", data);
        values.put("checksum", Sha256.hex(data));
        values.put("texts", EmbeddedJson.of(texts()));
        values.put("charts", charts);
        values.put("page", page);
        return Template.fill(PageResource.read("page/report.html"), values);
    }

    static String pageScript() {
        return SCRIPTS.stream()
                .map(name -> PageResource.read("page/" + name + ".js"))
                .collect(Collectors.joining("\n", "(() => {\n'use strict';\n", "})();\n"));
    }

    private static String style() {
        return PageResource.read("page/style.css")
                + PageResource.read("page/parts.css")
                + PageResource.read("page/print.css");
    }

    private static Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Map<String, String> all = new LinkedHashMap<>(Texts.messages(language));
            all.putAll(Texts.glossary(language));
            texts.put(language.code(), all);
        }
        return texts;
    }

    private static String escapeHtml(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
