package io.holdfast.core.timeline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dictionaries of timelines with fresh facts appended: the old codes stay, fresh texts get codes after them.
 *
 * @param merged the dictionaries of both
 * @param contracts what contract codes of the fresh part mean and become
 * @param activityNames what its activity names become
 * @param values what its attribute values become, by attribute
 */
record Recoding(
        Timelines.Dictionaries merged, ContractWriter.Texts contracts, int[] activityNames, Map<String, int[]> values) {

    static Recoding of(Timelines.Dictionaries old, Timelines.Dictionaries fresh) {
        Dictionary currencies = new Dictionary(old.currencies());
        Dictionary plans = new Dictionary(old.plans());
        Dictionary names = new Dictionary(old.activityNames());
        ContractWriter.Texts contracts = new ContractWriter.Texts(
                fresh.plans(), plans.codes(fresh.plans()), fresh.currencies(), currencies.codes(fresh.currencies()));
        int[] activityNames = names.codes(fresh.activityNames());
        Map<String, int[]> valueCodes = new HashMap<>();
        Map<String, List<String>> texts = new HashMap<>(old.values());
        fresh.values().forEach((attribute, values) -> {
            Dictionary dictionary = new Dictionary(old.values().getOrDefault(attribute, List.of("")));
            valueCodes.put(attribute, dictionary.codes(values));
            texts.put(attribute, dictionary.texts());
        });
        return new Recoding(
                new Timelines.Dictionaries(currencies.texts(), plans.texts(), names.texts(), Map.copyOf(texts)),
                contracts,
                activityNames,
                valueCodes);
    }

    /** The number of codes of the largest dictionary. */
    int largestDictionary() {
        int named = Math.max(merged.activityNames().size(), merged.currencies().size());
        return merged.values().values().stream().mapToInt(List::size).reduce(named, Math::max);
    }
}
