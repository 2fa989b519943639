package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.facts.Facts;
import io.holdfast.store.FactStore;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Beside the dollars of the four, c pays 30 pounds from 10 October 2025 on, and d 1000 yen in September alone. The pound is
 * known from November on, the yen from August on.
 */
final class ConvertedSeriesFlowTest {
    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static JsonNode json(String path) {
        Map<String, String> analyst = SERVER.client().bearer(Role.ANALYST, Reach.USUAL);
        return JsonMapper.shared()
                .readTree(SERVER.client().get("/api/v1/" + path, analyst).body());
    }

    private static void bring(FactKind kind, String rows) throws IOException {
        GuardedCompany.bring(SERVER.running().parts().getBean(FactStore.class), kind, rows);
        SERVER.running().parts().getBean(Facts.class).refresh().join();
    }

    private static JsonNode point(JsonNode series, String from) {
        for (JsonNode each : series.get("periods")) {
            if (each.at("/period/from").asString().equals(from)) {
                return each.get("converted");
            }
        }
        throw new AssertionError("no point of " + from);
    }

    @Test
    void everyPointIsThatOfItsPeriodAndOnlyThoseWithoutARateAreUndefined() throws IOException {
        JsonNode before = json("movements/series?period=2026-01").get("periods").get(0);
        assertThat(before.has("converted")).as("of one currency").isFalse();
        bring(
                FactKind.CONTRACT,
                "customer_id,contract_id,started_at,ended_at,amount,currency,interval\n"
                        + "c,5,2025-10-10,,30,GBP,month\nd,6,2025-09-01,2025-10-01,1000,JPY,month\n");
        bring(FactKind.FX_RATE, "currency,date,rate\nGBP,2025-11-01,1.25\nGBP,2025-12-20,1.5\nJPY,2025-08-01,0.007\n");

        for (String policy : new String[] {"fixed_with_fx_line", "floating"}) {
            JsonNode series = json("movements/series?period=2026-01&count=6&set=currency=" + policy);
            for (JsonNode each : series.get("periods")) {
                String last = LocalDate.parse(each.at("/period/to").asString())
                        .minusDays(1)
                        .toString();
                JsonNode own = json("movements?period="
                                + each.at("/period/from").asString() + ".." + last + "&set=currency=" + policy)
                        .get("converted");
                for (String key : new String[] {"currency", "minorUnits", "ratios"}) {
                    assertThat(each.get("converted").get(key))
                            .as("%s from %s", key, each.get("period"))
                            .isEqualTo(own.get(key));
                }
            }
            JsonNode october = point(series, "2025-10-01");
            assertThat(october.get("minorUnits").isNull()).isTrue();
            assertThat(october.get("undefinedBecause").asString())
                    .contains("GBP")
                    .contains("2025-");
            assertThat(point(series, "2025-09-01").at("/minorUnits/closing").asLong())
                    .as("150 dollars and 7 of yen: no pounds yet")
                    .isEqualTo(157_00);
            assertThat(point(series, "2025-12-01").at("/minorUnits/closing").asLong())
                    .isEqualTo(195_00);
            assertThat(point(series, "2025-12-01").at("/minorUnits/fx").asLong())
                    .isEqualTo(policy.equals("floating") ? 0 : 7_50);
            assertThat(point(series, "2025-11-01").get("minorUnits").isNull())
                    .as("on the last day of October the pound was paid and not known")
                    .isTrue();
        }
    }
}
