package io.holdfast.store.importing.load;

import io.holdfast.store.Sql;
import io.holdfast.store.importing.sniff.CurrencyWords;
import io.holdfast.store.importing.sniff.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** SQL that reads words of a closed list; null for a word that is not in it. */
final class WordSql {
    private static final Map<String, String> END_KINDS = endKinds();
    /** The words of a status; what is none of them is neither. */
    private static final Map<String, String> STATUSES = statuses();
    /** Stripe's feedback words in the taxonomy of reasons. */
    private static final Map<String, String> REASONS = reasons();

    private WordSql() {}

    static String yesNo(String text) {
        return either(text, Words.YES, Words.NO);
    }

    static String left(String text) {
        return either(text, joined(Words.YES, Words.LEFT), joined(Words.NO, Words.STAYED));
    }

    /** The usual codes, and all others, and signs. */
    static String currency(String text) {
        return "CASE WHEN " + text + " = 'EUR' OR " + text + " = 'USD' THEN " + text
                + " WHEN regexp_full_match(upper(trim(" + text + ")), '[A-Z]{3}') AND lower(trim(" + text
                + ")) NOT IN ('rmb', 'rur') THEN upper(trim(" + text + ")) ELSE "
                + lookUp(text, CurrencyWords.ALL) + " END";
    }

    /** {@code void} or {@code unvoid}. */
    static String status(String text) {
        return lookUp(text, STATUSES);
    }

    private static Map<String, String> statuses() {
        Map<String, String> byWord = new LinkedHashMap<>();
        Words.VOID.forEach(word -> byWord.put(word, "void"));
        Words.UNVOID.forEach(word -> byWord.put(word, "unvoid"));
        return byWord;
    }

    /**
     * A named interval, a count of days, weeks, months or years, or a bare count of months. The two usual names are told at
     * once: the list of all of them takes longer than reading the amount.
     */
    static String interval(String text) {
        StringBuilder sql = new StringBuilder("CASE WHEN " + text + " = 'month' THEN 'P1M' WHEN " + text
                + " = 'year' THEN 'P1Y' ELSE coalesce(" + lookUp(text, Words.INTERVALS) + ", CASE");
        String word = "lower(trim(" + text + "))";
        sql.append(" WHEN regexp_full_match(upper(trim(").append(text).append(")), 'P[1-9][0-9]{0,3}[DWMY]')");
        sql.append(" THEN upper(trim(").append(text).append("))");
        for (String[] unit : new String[][] {
            {"D", "days?|天|日|дн.*|день"},
            {"W", "weeks?|周|недел.*"},
            {"M", "months?|mo|个?月|мес.*|"},
            {"Y", "years?|年|год.*|лет"}
        }) {
            String pattern = Sql.literal("([1-9][0-9]{0,3}) ?(" + unit[1] + ")");
            sql.append(" WHEN regexp_full_match(")
                    .append(word)
                    .append(", ")
                    .append(pattern)
                    .append(")");
            sql.append(" THEN 'P' || regexp_extract(")
                    .append(word)
                    .append(", '[0-9]+') || '")
                    .append(unit[0])
                    .append("'");
        }
        return sql.append(" END) END").toString();
    }

    static String endKind(String text) {
        return lookUp(text, END_KINDS);
    }

    static String reason(String text) {
        StringBuilder sql = new StringBuilder("CASE lower(trim(" + text + "))");
        REASONS.forEach((theirs, ours) -> sql.append(" WHEN ")
                .append(Sql.literal(theirs))
                .append(" THEN ")
                .append(Sql.literal(ours)));
        return sql.append(" ELSE nullif(trim(")
                .append(text)
                .append("), '') END")
                .toString();
    }

    static String ranges(String text) {
        return "list_transform(list_filter(string_split(" + text
                + ", ';'), lambda x: trim(x) <> ''), lambda x: {'from':"
                + " try_cast(trim(split_part(x, '/', 1)) AS DATE), 'to':"
                + " try_cast(nullif(trim(split_part(x, '/', 2)), '') AS DATE)})";
    }

    static String badRanges(String text) {
        return "NOT regexp_full_match(" + text + ", '(\\s*\\d{4}-\\d\\d-\\d\\d/(\\d{4}-\\d\\d-\\d\\d)?\\s*;?)*') OR"
                + " list_contains(list_transform(" + ranges(text) + ", lambda x: x.\"from\" IS NULL), true)";
    }

    static String nothing(String text) {
        return "(" + Sql.isOneOf("lower(trim(" + text + "))", Words.NOTHING) + ")";
    }

    private static String either(String text, List<String> yes, List<String> no) {
        Map<String, String> words = new LinkedHashMap<>();
        yes.forEach(word -> words.put(word, "true"));
        no.forEach(word -> words.putIfAbsent(word, "false"));
        return "CAST(" + lookUp(text, words) + " AS BOOLEAN)";
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /**
     * What a word stands for; null for one that is not there. No chain of {@code CASE}, in which the database reads the text
     * once for each {@code WHEN}.
     */
    private static String lookUp(String text, Map<String, String> words) {
        return Sql.list(words.values()) + "[list_position(" + Sql.list(words.keySet()) + ", lower(trim(" + text
                + ")))]";
    }

    private static Map<String, String> endKinds() {
        Map<String, String> byWord = new LinkedHashMap<>();
        wordsOfEndKinds().forEach((kind, words) -> words.forEach(word -> byWord.putIfAbsent(word, kind)));
        return byWord;
    }

    private static Map<String, List<String>> wordsOfEndKinds() {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        kinds.put(
                "voluntary",
                List.of(
                        "voluntary",
                        "cancellation_requested",
                        "cancelled",
                        "canceled",
                        "churn",
                        "cancel",
                        "主动",
                        "主动流失",
                        "主动取消",
                        "добровольно",
                        "отказ клиента"));
        kinds.put(
                "payment_failed",
                List.of(
                        "payment_failed",
                        "payment failed",
                        "involuntary",
                        "churn_delinquent",
                        "delinquent",
                        "unpaid",
                        "付款失败",
                        "欠费",
                        "欠款",
                        "неоплата",
                        "неуплата",
                        "задолженность"));
        kinds.put("disputed", List.of("disputed", "payment_disputed", "chargeback", "争议", "спор"));
        kinds.put("expired", List.of("expired", "not renewed", "non-renewal", "到期", "истек", "истёк"));
        kinds.put("migrated", List.of("migrated", "upgraded", "downgraded", "plan change", "迁移", "миграция"));
        kinds.put("system", List.of("system", "administrative", "admin", "系统", "система"));
        kinds.put("unknown", List.of("unknown", "other", "未知", "其他", "неизвестно", "другое"));
        return kinds;
    }

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("customer_service", "service");
        reasons.put("low_quality", "quality");
        reasons.put("missing_features", "product_fit.missing_feature");
        reasons.put("too_complex", "product_fit.too_complex");
        reasons.put("switched_service", "competitor.switched");
        reasons.put("too_expensive", "price.too_expensive");
        reasons.put("unused", "product_fit.need_changed");
        return reasons;
    }
}
