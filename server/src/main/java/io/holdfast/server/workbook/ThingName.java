package io.holdfast.server.workbook;

import io.holdfast.server.text.ServerTexts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A feature or an attribute in the reader's words, as the screens call it: {@code orders_30}, {@code country}. */
final class ThingName {
    /** Of some activities only, with limits of its own, or neither. */
    private static final Pattern PARTS = Pattern.compile("([^(:]+)(?:\\((.*)\\))?(?::(.*))?");

    private static final Pattern COUNTED = Pattern.compile("(orders|activities|activity_days)_(\\d+)");

    private ThingName() {}

    /** Empty for what is called so by the company only. */
    static Optional<String> find(ServerTexts texts, String name) {
        Matcher parts = PARTS.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return plain(texts, parts.group(1)).map(words -> {
            StringBuilder whole = new StringBuilder(words);
            for (int part = 2; part <= 3; part++) {
                if (parts.group(part) != null) {
                    whole.append(" (").append(parts.group(part)).append(')');
                }
            }
            return whole.toString();
        });
    }

    private static Optional<String> plain(ServerTexts texts, String thing) {
        Matcher counted = COUNTED.matcher(thing);
        if (counted.matches()) {
            return texts.find("feature." + counted.group(1) + "_in")
                    .map(words -> words.replace("{n}", counted.group(2)));
        }
        return texts.find("feature." + thing).or(() -> texts.find("attribute." + thing));
    }
}
