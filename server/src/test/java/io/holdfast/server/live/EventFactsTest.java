package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import io.holdfast.store.live.LiveFact;
import io.holdfast.store.live.LiveFact.Activity;
import io.holdfast.store.live.LiveFact.Attribute;
import io.holdfast.store.live.LiveFact.Order;
import io.holdfast.store.live.LiveFact.Person;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EventFactsTest {
    private static final long AT = 1_000;

    private final EventFacts facts = new EventFacts("JPY");

    private static LiveEvent traits(Trait... traits) {
        return new LiveEvent("m1", "ann", AT, "", OptionalDouble.empty(), Optional.empty(), List.of(traits));
    }

    private List<LiveFact> order(String amount, String currency) {
        Purchase order = new Purchase("o1", amount, currency);
        return facts.of(
                new LiveEvent("m1", "ann", AT, "paid", OptionalDouble.of(3), Optional.of(order), List.of()), "s");
    }

    @Test
    void areAnActivityUnderTheIdOfItsMessageOrASubstitute() {
        LiveEvent without = new LiveEvent("", "ann", AT, "login", OptionalDouble.empty(), Optional.empty(), List.of());

        assertThat(facts.of(without, "live-1-0"))
                .containsExactly(new Activity("ann", "live-1-0", AT, "login", OptionalDouble.empty()));
        assertThat(order("1", "EUR")).first().isEqualTo(new Activity("ann", "m1", AT, "paid", OptionalDouble.of(3)));
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, eur, 1250, EUR",
        "12.345, KWD, 12345, KWD",
        "12, '', 12, JPY",
        "0.005, EUR, 0, EUR",
        "0.015, EUR, 2, EUR",
        "-1e2, USD, -10000, USD",
    })
    void areAnOrderInMinorUnits(String amount, String currency, long minor, String code) {
        assertThat(order(amount, currency)).element(1).isEqualTo(new Order("ann", "o1", AT, minor, Optional.of(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, QQQ, currency, QQQ, BAD_VALUE",
        "1, XAU, currency, XAU, BAD_VALUE",
        "1, euros, currency, euros, BAD_VALUE",
        "1e30, EUR, total, 1e30, BAD_NUMBER",
        "abc, EUR, total, abc, BAD_NUMBER",
        "true, EUR, total, true, BAD_NUMBER",
        "'', EUR, total, '', MISSING"
    })
    void setAsideWhatIsNoMoneyAndKeepTheActivity(
            String amount, String currency, String property, String value, String code) {
        List<LiveFact> all = order(amount, currency);
        assertThat(all).hasSize(2).first().isInstanceOf(Activity.class);
        assertThat(all).element(1).isInstanceOfSatisfying(LiveFact.Unfit.class, odd -> {
            assertThat(odd.property()).isEqualTo(property);
            assertThat(odd.value()).isEqualTo(value);
            assertThat(odd.code()).isEqualTo(code);
        });
    }

    @Test
    void keepWhoAPersonIsApartAndWhatShowsHimNotAtAll() {
        assertThat(facts.of(
                        traits(
                                new Trait("plan", "pro"),
                                new Trait("email", "ann@example.org"),
                                new Trait("phone", ""),
                                new Trait("avatar", "https://example.org/ann.png"),
                                new Trait("owner", "")),
                        "s"))
                .containsExactly(
                        new Attribute("ann", "plan", Optional.of("pro"), AT),
                        new Person("ann", Person.Field.EMAIL, Optional.of("ann@example.org")),
                        new Person("ann", Person.Field.PHONE, Optional.empty()),
                        new Attribute("ann", "owner", Optional.empty(), AT));
    }

    @Test
    void putANameTogetherUnlessItCameWhole() {
        assertThat(facts.of(traits(new Trait("firstName", "Ann"), new Trait("lastName", "Lee")), "s"))
                .containsExactly(new Person("ann", Person.Field.NAME, Optional.of("Ann Lee")));
        assertThat(facts.of(traits(new Trait("firstName", "Ann"), new Trait("name", "Ann B. Lee")), "s"))
                .containsExactly(new Person("ann", Person.Field.NAME, Optional.of("Ann B. Lee")));
    }
}
