package io.holdfast.store.importing.sniff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The words of the languages the importer reads, for yes and no, for billing intervals and for "nothing". All in lower case. */
public final class Words {
    public static final List<String> YES = List.of(
            "yes", "y", "true", "t", "1", "1.0", "on", "x", "active", "是", "有", "对", "真", "да", "д", "истина", "есть");
    public static final List<String> NO = List.of(
            "no", "n", "false", "f", "0", "0.0", "off", "inactive", "否", "无", "没有", "假", "不是", "нет", "н", "ложь");
    /** Values that make a customer void, and that take it back. */
    public static final List<String> VOID = List.of(
            "void",
            "voided",
            "invalid",
            "作废",
            "已作废",
            "无效",
            "аннулирован",
            "аннулирована",
            "аннулировано",
            "аннулированный",
            "недействителен",
            "недействительна",
            "yes",
            "y",
            "true",
            "t",
            "1",
            "是",
            "真",
            "да",
            "истина");

    public static final List<String> UNVOID = List.of(
            "unvoid",
            "unvoided",
            "restored",
            "valid",
            "active",
            "有效",
            "正常",
            "恢复",
            "已恢复",
            "未作废",
            "восстановлен",
            "восстановлена",
            "восстановлено",
            "действует",
            "действителен",
            "действительна",
            "активен",
            "активна",
            "no",
            "n",
            "false",
            "f",
            "0",
            "否",
            "假",
            "нет",
            "ложь");

    /** Values that mean "no churn" or "churn" in words of their own. */
    public static final List<String> LEFT = List.of(
            "churned",
            "churn",
            "lost",
            "left",
            "exited",
            "cancelled",
            "canceled",
            "流失",
            "已流失",
            "ушел",
            "ушёл",
            "отток",
            "attrited customer");

    public static final List<String> STAYED = List.of(
            "stayed",
            "retained",
            "existing",
            "current",
            "joined",
            "loyal",
            "留存",
            "未流失",
            "在网",
            "остался",
            "existing customer");
    /** What exports write where there is nothing; only for fields that are read, never for text or ids. */
    public static final List<String> NOTHING = List.of(
            "", "na", "n/a", "null", "none", "nan", "nil", "-", "--", "—", "\\n", "无", "нет", "не указано", "#n/a");

    private static final Set<String> IS_NOTHING = Set.copyOf(NOTHING);
    private static final int LONGEST_NOTHING =
            NOTHING.stream().mapToInt(String::length).max().orElse(0);

    /** Billing intervals to ISO-8601 periods. */
    public static final Map<String, String> INTERVALS = intervals();

    private Words() {}

    /** Whether a value is one of {@link #NOTHING}, whatever its case and the blanks around it. */
    public static boolean isNothing(String value) {
        String word = value.trim();
        return word.length() <= LONGEST_NOTHING
                && !startsWithDigit(word)
                && IS_NOTHING.contains(word.toLowerCase(Locale.ROOT));
    }

    /** Numbers and dates, which most values are, need no looking up: no word for nothing begins like them. */
    private static boolean startsWithDigit(String word) {
        return !word.isEmpty() && word.charAt(0) >= '0' && word.charAt(0) <= '9';
    }

    private static Map<String, String> intervals() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "P1D", "day, daily, d, 日, 天, 每日, день, ежедневно, p1d");
        put(words, "P1W", "week, weekly, w, 周, 每周, неделя, еженедельно, p1w, p7d");
        put(words, "P1M", "month, monthly, m, mo, mon, month-to-month, 1 month, p1m, 月, 月付, 按月, 每月, 包月, 月度, 1个月");
        put(words, "P1M", "месяц, ежемесячно, мес, мес., помесячно");
        put(words, "P3M", "quarter, quarterly, q, 3 months, every 3 months, p3m, 季, 季付, 季度, 按季, 每季");
        put(words, "P3M", "квартал, ежеквартально");
        put(words, "P6M", "half-year, semiannual, semi-annual, half-yearly, 6 months, p6m, 半年, 半年付, полгода");
        put(words, "P1Y", "year, yearly, annual, annually, y, one year, 1 year, 12 months, p1y, p12m, 年, 年付, 按年");
        put(words, "P1Y", "每年, 包年, 年度, год, ежегодно, годовой");
        put(words, "P2Y", "two year, two years, 2 years, biennial, p2y, p24m, 两年, два года");
        return words;
    }

    private static void put(Map<String, String> words, String period, String names) {
        for (String name : names.split(", ", -1)) {
            words.put(name, period);
        }
    }

    /** Whether most of the values that say something are a yes or a no of one kind or another. */
    public static boolean yesOrNo(List<String> values) {
        return most(values, YES, NO);
    }

    /** Whether most of them tell who left. */
    public static boolean leftOrStayed(List<String> values) {
        return most(values, YES, NO) || most(values, LEFT, STAYED);
    }

    /** A word for nothing that is a no as well is one here. */
    private static boolean most(List<String> values, List<String> one, List<String> other) {
        Predicate<String> fits = word -> one.contains(word) || other.contains(word);
        List<String> words = values.stream()
                .map(value -> value.trim().toLowerCase(Locale.ROOT))
                .filter(word -> fits.test(word) || !isNothing(word))
                .toList();
        return !words.isEmpty() && Most.are(words.stream().filter(fits).count(), words.size());
    }
}
