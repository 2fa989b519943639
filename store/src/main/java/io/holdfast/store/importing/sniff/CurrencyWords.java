package io.holdfast.store.importing.sniff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The signs and words of currencies, in lower case, with their codes, and which of them stand beside amounts. */
public final class CurrencyWords {
    /** Of a currency alone in its column. */
    public static final Map<String, String> ALL = all();

    /** What may stand beside an amount, as a pattern that the database reads too; whatever the case. */
    public static final String MARKS =
            "[$€£¥￥₽₴₸₹₩₺元]|\\b(usd|eur|gbp|rub|rur|cny|rmb|jpy|chf|krw|inr|kzt|uah)\\b|руб\\.?|р\\.";

    private static final Pattern BESIDE = Pattern.compile("(?iu)" + MARKS);

    private CurrencyWords() {}

    private static Map<String, String> all() {
        Map<String, String> words = new LinkedHashMap<>();
        put(words, "USD", "$", "us$", "美元", "доллар", "доллары");
        put(words, "EUR", "€", "欧元", "евро");
        put(words, "GBP", "£", "英镑");
        put(words, "CNY", "¥", "￥", "元", "人民币", "rmb", "юань", "юани");
        put(words, "RUB", "₽", "руб", "руб.", "р.", "rur", "рубль", "рубли", "卢布");
        put(words, "UAH", "₴");
        put(words, "KZT", "₸", "тенге");
        put(words, "INR", "₹");
        put(words, "KRW", "₩");
        put(words, "TRY", "₺");
        return Map.copyOf(words);
    }

    private static void put(Map<String, String> words, String code, String... names) {
        List.of(names).forEach(name -> words.put(name, code));
    }

    /** A text, such as the name of a column, without the currencies in it. */
    public static String without(String text) {
        return BESIDE.matcher(text).replaceAll("");
    }

    /** The currency that stands beside an amount, such as {@code 99 EUR}; empty where none does. */
    public static Optional<String> beside(String amount) {
        Matcher found = BESIDE.matcher(amount);
        if (!found.find()) {
            return Optional.empty();
        }
        String word = found.group().toLowerCase(Locale.ROOT);
        return Optional.of(ALL.getOrDefault(word, word.toUpperCase(Locale.ROOT)));
    }
}
