package io.holdfast.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.core.fact.FactKind;
import io.holdfast.server.account.Reach;
import io.holdfast.server.account.Role;
import io.holdfast.server.facts.Facts;
import io.holdfast.store.FactStore;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The answers about money are what the contract says, in one currency, in two, and in two that can be converted. */
final class AnswerSchemaOfMoneyTest {
    private static final String API = "/api/v1/";

    @RegisterExtension
    static final GuardedServer SERVER = new GuardedServer();

    private static void bring(FactKind kind, String rows) throws IOException {
        GuardedCompany.bring(SERVER.running().parts().getBean(FactStore.class), kind, rows);
        SERVER.running().parts().getBean(Facts.class).refresh().join();
    }

    private static JsonNode held(String path, String query) {
        RunningServer.Client client = SERVER.client();
        Map<String, String> analyst = client.bearer(Role.ANALYST, Reach.USUAL);
        JsonNode answer = JsonMapper.shared()
                .readTree(client.get(API + path + query, analyst).body());
        assertThat(Contract.of(client).faults(API + path, answer))
                .as(path + " " + answer)
                .isEmpty();
        return answer;
    }

    /** In this order: what is there in one currency is refused in two. */
    @Test
    void holdsWhateverCanBeConverted() throws IOException {
        holdsOfOneCurrency();
        bring(
                FactKind.CONTRACT,
                "customer_id,contract_id,started_at,ended_at,term_ends_at,amount,currency,interval,end_kind\n"
                        + "c,5,2025-01-01,,,30,GBP,month,\n"
                        + "d,6,2025-01-01,2026-01-10,2026-01-10,30,GBP,month,expired\n");
        assertThat(converted("").get("minorUnits").isNull()).isTrue();
        held("retention", "?period=2026-01&metric=retention.renewal_revenue");
        assertThat(held("movements/series", "?period=2026-01")
                        .get("periods")
                        .get(0)
                        .get("currencies"))
                .hasSize(2);

        bring(FactKind.FX_RATE, "currency,date,rate\nUSD,2025-01-01,0.8\nGBP,2025-01-01,1.25\n");
        for (String policy : new String[] {"fixed_with_fx_line", "floating"}) {
            JsonNode together = converted("&set=currency=" + policy);
            assertThat(together.get("policy").asString()).isEqualTo(policy);
            assertThat(together.get("minorUnits").isObject()).isTrue();
        }
        held("economics", "?period=2026-01");
        held("economics", "?period=2026-01&by=country");
    }

    private static JsonNode converted(String more) {
        return held("movements", "?period=2026-01" + more).get("converted");
    }

    private static void holdsOfOneCurrency() {
        JsonNode revenue = held("cohorts", "?of=mrr&count=3");
        assertThat(revenue.get("currency").asString()).isEqualTo("USD");
        assertThat(revenue.get("cohorts").get(0).has("kept")).isFalse();
        JsonNode query = held("cohorts/sql", "?of=mrr&cohort=2025-06-01&age=7");
        assertThat(query.get("sql").isString()).isTrue();
        assertThat(held("movements", "?period=2026-01").has("converted")).isFalse();
    }
}
