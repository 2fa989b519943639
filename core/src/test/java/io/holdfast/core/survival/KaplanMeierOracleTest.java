package io.holdfast.core.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.holdfast.core.SharedFolder;
import io.holdfast.core.metric.Interval;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Equal to R 4.2.2, survival 3.5-3: {@code summary(survfit(Surv(time, event) ~ group, conf.type = …), times = …)}, {@code
 * quantile(survfit(…))}, {@code print(survfit(…), rmean = 72)}; curves within 1e-10, errors within 1e-9.
 */
class KaplanMeierOracleTest {
    private static final String TELCO = "data/telco/Telco-Customer-Churn.csv";
    private static final String LUNG = "data/survival/R_lung.csv";

    @Test
    void equalsTheTelcoCurve() throws IOException {
        KaplanMeier curve = telco(row -> true);
        JsonNode km = oracle().get("telco").get("km");

        assertCurve(curve, km.get("plain"), IntervalScale.PLAIN);
        assertCurve(curve, km.get("log"), IntervalScale.LOG);
        assertCurve(curve, km.get("log-log"), IntervalScale.LOG_LOG);
        assertThat(curve.table().subjects()).isEqualTo(7043);
        assertThat(curve.table().totalEvents()).isEqualTo(1869);
    }

    @Test
    void equalsTheTelcoCurvesByContract() throws IOException {
        JsonNode telco = oracle().get("telco");
        List<String> contracts = List.of("Month-to-month", "One year", "Two year");
        double[] levels = {0.05, 0.1, 0.25, 0.5};
        for (int i = 0; i < contracts.size(); i++) {
            String contract = contracts.get(i);
            KaplanMeier curve = telco(row -> row[15].equals(contract));
            for (JsonNode point : telco.get("km_by_contract")) {
                if (point.get("strata").asString().equals("Contract=" + contract)) {
                    assertPoint(curve, point, IntervalScale.LOG);
                }
            }
            for (int q = 0; q < levels.length; q++) {
                assertTime(
                        curve.quantile(levels[q]),
                        telco.get("quantiles_by_contract").get(i).get(q));
            }
        }
    }

    @Test
    void equalsTheTelcoMedianAndRestrictedMean() throws IOException {
        JsonNode telco = oracle().get("telco");
        KaplanMeier monthly = telco(row -> row[15].equals("Month-to-month"));

        assertTime(monthly.quantile(0.5), telco.get("median_mtm"));
        assertTime(
                monthly.quantileLow(0.5, IntervalScale.LOG),
                telco.get("median_mtm_ci").get(0));
        assertTime(
                monthly.quantileHigh(0.5, IntervalScale.LOG),
                telco.get("median_mtm_ci").get(1));
        KaplanMeier.RestrictedMean mean = telco(row -> true).restrictedMean(72).orElseThrow();
        assertThat(mean.mean()).isCloseTo(telco.get("rmst72").get("rmean").asDouble(), within(1e-9));
        assertThat(mean.standardError())
                .isCloseTo(telco.get("rmst72").get("se(rmean)").asDouble(), within(1e-9));
    }

    @Test
    void equalsTheLungCurves() throws IOException {
        JsonNode lung = oracle().get("lung");
        KaplanMeier curve = lung(row -> true);

        assertCurve(curve, lung.get("km").get("plain"), IntervalScale.PLAIN);
        assertCurve(curve, lung.get("km").get("log"), IntervalScale.LOG);
        assertCurve(curve, lung.get("km").get("log-log"), IntervalScale.LOG_LOG);
        assertTime(curve.quantile(0.5), lung.get("median"));
        assertTime(
                curve.quantileLow(0.5, IntervalScale.LOG), lung.get("median_ci").get(0));
        assertTime(
                curve.quantileHigh(0.5, IntervalScale.LOG),
                lung.get("median_ci").get(1));
        for (JsonNode point : lung.get("km_sex")) {
            String sex = point.get("strata").asString().substring("sex=".length());
            assertPoint(lung(row -> row[4].equals(sex)), point, IntervalScale.LOG);
        }
    }

    @Test
    void equalsTheLeukemiaCurvesDownToNought() throws IOException {
        List<String[]> rows = SharedFolder.csv("data/survival/R_leukemia.csv");
        for (JsonNode point : oracle().get("aml").get("km")) {
            String group = point.get("strata").asString().substring("x=".length());
            List<String[]> ofGroup =
                    rows.stream().filter(row -> row[2].equals(group)).toList();
            KaplanMeier curve = KaplanMeier.of(RiskTable.of(
                    ofGroup.stream()
                            .mapToDouble(row -> Double.parseDouble(row[0]))
                            .toArray(),
                    flags(ofGroup, row -> row[1].equals("1"))));
            assertPoint(curve, point, IntervalScale.LOG);
        }
    }

    @Test
    void equalsTheHeartCurvesOfLateEntries() throws IOException {
        List<String[]> rows = SharedFolder.csv("data/survival/R_heart.csv");
        for (JsonNode point : oracle().get("heart").get("km_left_trunc")) {
            String group = point.get("strata").asString().substring("transplant=".length());
            List<String[]> ofGroup =
                    rows.stream().filter(row -> row[6].equals(group)).toList();
            KaplanMeier curve = KaplanMeier.of(RiskTable.of(
                    ofGroup.stream()
                            .mapToDouble(row -> Double.parseDouble(row[0]))
                            .toArray(),
                    ofGroup.stream()
                            .mapToDouble(row -> Double.parseDouble(row[1]))
                            .toArray(),
                    flags(ofGroup, row -> row[2].equals("1"))));
            assertShare(curve, point, IntervalScale.LOG);
        }
    }

    private static KaplanMeier telco(Predicate<String[]> of) throws IOException {
        List<String[]> rows = SharedFolder.csv(TELCO).stream().filter(of).toList();
        return KaplanMeier.of(RiskTable.of(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[5])).toArray(),
                flags(rows, row -> row[20].equals("Yes"))));
    }

    private static KaplanMeier lung(Predicate<String[]> of) throws IOException {
        List<String[]> rows = SharedFolder.csv(LUNG).stream().filter(of).toList();
        return KaplanMeier.of(RiskTable.of(
                rows.stream().mapToDouble(row -> Double.parseDouble(row[1])).toArray(),
                flags(rows, row -> row[2].equals("2"))));
    }

    private static boolean[] flags(List<String[]> rows, Predicate<String[]> is) {
        boolean[] flags = new boolean[rows.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = is.test(rows.get(i));
        }
        return flags;
    }

    private static JsonNode oracle() throws IOException {
        return SharedFolder.json("oracles/survival.json");
    }

    private static void assertCurve(KaplanMeier curve, JsonNode points, IntervalScale scale) {
        points.forEach(point -> assertPoint(curve, point, scale));
    }

    private static void assertPoint(KaplanMeier curve, JsonNode point, IntervalScale scale) {
        assertThat(curve.table().atRiskAt(point.get("time").asDouble()))
                .isEqualTo(point.get("n_risk").asLong());
        assertShare(curve, point, scale);
    }

    private static void assertShare(KaplanMeier curve, JsonNode point, IntervalScale scale) {
        double time = point.get("time").asDouble();
        assertThat(curve.survivalAt(time).orElseThrow())
                .isCloseTo(point.get("surv").asDouble(), within(1e-10));
        assertNumber(curve.standardErrorAt(time), point.get("std_err"));
        Optional<Interval> interval = curve.intervalAt(time, scale);
        assertNumber(interval.map(i -> OptionalDouble.of(i.low())).orElse(OptionalDouble.empty()), point.get("lower"));
        assertNumber(interval.map(i -> OptionalDouble.of(i.high())).orElse(OptionalDouble.empty()), point.get("upper"));
    }

    private static void assertNumber(OptionalDouble given, JsonNode expected) {
        if (!expected.isNumber()) {
            assertThat(given).isEmpty();
        } else {
            assertThat(given).hasValueCloseTo(expected.asDouble(), within(1e-9));
        }
    }

    private static void assertTime(OptionalDouble given, JsonNode expected) {
        assertNumber(given, expected);
    }
}
