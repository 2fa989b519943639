package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RequestReaderTest {
    private static final Instant RECEIVED = Instant.parse("2026-03-01T12:00:00Z");

    private static LiveEvent one(MessageType type, String json) {
        return RequestReader.one(bytes(json), type, RECEIVED).get(0);
    }

    private static List<LiveEvent> batch(String json) {
        return RequestReader.batch(bytes(json), RECEIVED);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_ARGUMENT))
                .hasMessageContaining(sentence);
    }

    private static Instant at(LiveEvent event) {
        return Instant.EPOCH.plusNanos(event.at() * 1_000);
    }

    @Test
    void makesAnActivityOfATrack() {
        LiveEvent event = one(
                MessageType.TRACK,
                "{'type':'screen','context':{'library':{'name':'x'},'traits':{'email':'a@b'}},'userId':' ann ',"
                        + "'anonymousId':'x1','event':' Report opened ','messageId':'m1','properties':{'value':'2.5',"
                        + "'revenue':9,'nested':{'value':7},'list':[1,{'value':8}]},'integrations':{'All':true}}");

        assertThat(event)
                .isEqualTo(new LiveEvent(
                        "m1",
                        "ann",
                        RECEIVED.toEpochMilli() * 1_000,
                        "Report opened",
                        OptionalDouble.of(2.5),
                        Optional.empty(),
                        List.of()));
    }

    @Test
    void takesTheAnonymousIdWhereThereIsNoUser() {
        assertThat(one(MessageType.PAGE, "{'anonymousId':'x1','userId':null,'name':'Prices'}"))
                .extracting(LiveEvent::customer, LiveEvent::activity)
                .containsExactly("x1", "page");
        assertThat(one(MessageType.SCREEN, "{'anonymousId':17}"))
                .extracting(LiveEvent::customer, LiveEvent::activity)
                .containsExactly("17", "screen");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'total':12.5,'revenue':10,'currency':'eur'; 12.5; eur; 10",
                "'revenue':'1e3'; 1e3; \"\"; 1000",
                "'revenue':7,'value':3; 7; \"\"; 3",
            })
    void makesAnOrderOfACompletedOne(String properties, String amount, String currency, double value) {
        LiveEvent event = one(
                MessageType.TRACK,
                "{'userId':'ann','event':'Order Completed','properties':{'order_id':'o1'," + properties + "}}");

        assertThat(event.order()).contains(new Purchase("o1", amount, currency));
        assertThat(event.value()).hasValue(value);
        assertThat(event.activity()).isEqualTo("Order Completed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {"\"\"; \"\"", "'total':'abc'; abc", "'total':true; true", "'total':'abc','revenue':7; 7"})
    void keepsWhatIsNoAmountToBeSetAside(String amounts, String kept) {
        String properties = "'order_id':'o'" + (amounts.isEmpty() ? "" : "," + amounts);
        assertThat(one(MessageType.TRACK, "{'userId':'a','event':'Order Completed','properties':{" + properties + "}}")
                        .order())
                .contains(new Purchase("o", kept, ""));
    }

    @Test
    void makesNoOrderOfLess() {
        assertThat(one(MessageType.TRACK, "{'userId':'a','event':'Order Completed','properties':{'revenue':7}}")
                        .order())
                .as("no id")
                .isEmpty();
        assertThat(one(MessageType.TRACK, "{'userId':'a','event':'Paid','properties':{'order_id':'o','revenue':7}}")
                        .order())
                .as("another event")
                .isEmpty();
    }

    @Test
    void refusesWhatLiesMoreThanADayAhead() {
        String at = "{'userId':'ann','event':'e','timestamp':'%s'}";
        assertThat(at(one(MessageType.TRACK, at.formatted("2026-03-02T12:00:00Z"))))
                .isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        refused(() -> one(MessageType.TRACK, at.formatted("2026-03-02T12:00:00.001Z")), "lies ahead");
        refused(() -> one(MessageType.TRACK, at.formatted("2099-01-01T00:00:00Z")), "'sentAt' beside it");
        String skewed =
                "{'sentAt':'2099-01-01T00:00:00Z','batch':[{'type':'track','userId':'a','event':'e','timestamp':'%s'}]}";
        assertThat(at(batch(skewed.formatted("2098-12-31T23:00:00Z")).get(0)))
                .as("a clock that is wrong and says so")
                .isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
        refused(() -> batch(skewed.formatted("2099-01-03T00:00:00Z")), "lies ahead");
    }

    @Test
    void keepsPlainTraitsOfAnIdentify() {
        LiveEvent event = one(
                MessageType.IDENTIFY,
                "{'userId':'ann','traits':{'plan':'pro','seats':5,'vip':true,'left':null,'address':{'city':'Bonn'},"
                        + "'tags':['a']}}");

        assertThat(event.activity()).isEmpty();
        assertThat(event.traits())
                .containsExactly(
                        new Trait("plan", "pro"),
                        new Trait("seats", "5"),
                        new Trait("vip", "true"),
                        new Trait("left", ""));
    }

    @Test
    void keepsTheGroupAndTheFormerIdAsTraits() {
        assertThat(one(MessageType.GROUP, "{'userId':'ann','groupId':'acme','traits':{'plan':'pro'}}")
                        .traits())
                .containsExactly(new Trait("group", "acme"));
        assertThat(one(MessageType.ALIAS, "{'userId':'ann','previousId':'x1'}").traits())
                .containsExactly(new Trait("previous_id", "x1"));
    }

    @Test
    void putsTheClockOfTheSenderRight() {
        String slow = "'sentAt':'2026-03-01T11:00:00Z','timestamp':'2026-03-01T10:30:00Z'";
        assertThat(at(one(MessageType.PAGE, "{'userId':'a'," + slow + "}")))
                .as("his clock is an hour slow")
                .isEqualTo("2026-03-01T11:30:00Z");
        assertThat(at(one(MessageType.PAGE, "{'userId':'a','timestamp':'2026-03-01T12:30:00+02:00'}")))
                .as("nothing says how his clock goes")
                .isEqualTo("2026-03-01T10:30:00Z");
        assertThat(at(one(MessageType.PAGE, "{'userId':'a','sentAt':'2026-03-01T11:00:00Z'}")))
                .isEqualTo(RECEIVED);
        assertThat(at(batch("{'batch':[{'type':'page','userId':'a','timestamp':'2026-03-01T10:30:00Z'}],"
                                + "'sentAt':'2026-03-01T11:00:00Z'}")
                        .get(0)))
                .as("said for the batch, behind it")
                .isEqualTo("2026-03-01T11:30:00Z");
    }

    @Test
    void refusesAMomentThatIsNone() {
        refused(
                () -> one(MessageType.PAGE, "{'userId':'a','timestamp':'01.03.2026'}"),
                "The message has the timestamp '01.03.2026'");
        refused(() -> one(MessageType.PAGE, "{'userId':'a','timestamp':'+99999-01-01T00:00:00Z'}"), "too far");
    }

    @Test
    void saysWhichMessageOfABatchIsBadAndKeepsNone() {
        String good = "{'type':'page','userId':'a'}";
        refused(() -> batch("{'batch':[" + good + ",{'type':'page'}]}"), "Message 2 of the batch has neither");
        refused(
                () -> batch("{'batch':[" + good + ",{'type':'view','userId':'a'}]}"),
                "Message 2 of the batch has the type");
        refused(() -> batch("{'batch':[" + good + ",7]}"), "Message 2 of the batch is no JSON object");
        refused(() -> batch("{'batch':[{'type':'track','userId':'a'}]}"), "track call without 'event'");
        refused(() -> batch("{'messages':[]}"), "no list 'batch'");
        assertThat(batch("{'batch':[]}")).isEmpty();
    }

    @Test
    void saysWhereTheJsonBreaksAndNothingOfWhatStandsThere() {
        refused(() -> one(MessageType.PAGE, "{'userId':'secret\n"), "line 1, column");
        refused(() -> one(MessageType.PAGE, "[]"), "no JSON object");
        refused(() -> one(MessageType.PAGE, ""), "no JSON object");
        assertThatThrownBy(() -> batch("{'batch':[{'userId':secret}]}")).hasMessageNotContaining("secret");
    }

    @Test
    void takesAMessageOfTheMostBytesAndNoneOfOneMore() {
        String frame = "{'userId':'a','x':''}";
        String longest = frame.replace("''", "'" + "y".repeat(MessageReader.MOST_BYTES - frame.length()) + "'");

        assertThat(one(MessageType.PAGE, longest).customer()).isEqualTo("a");
        refused(() -> one(MessageType.PAGE, longest.replace("yy'", "yyy'")), "32769 bytes; 32768 are allowed");
        refused(
                () -> batch("{'batch':[" + longest.replace("{", "{'type':'page',") + "]}"),
                "Message 1 of the batch has 32782 bytes");
    }

    @Test
    void leavesTheCharacterZeroOut() {
        assertThat(one(MessageType.PAGE, "{'userId':'a\\u0000b'}").customer()).isEqualTo("ab");
    }

    @Test
    void refusesWhatIsTooMuchAndWhatStandsBehindTheEnd() {
        String deep = "{'userId':'ann','event':'e','properties':" + "{'a':".repeat(2_000) + "1" + "}".repeat(2_001);
        String number = "{'userId':'ann','event':'e','properties':{'value':" + "1".repeat(2_000) + "}}";
        for (String body : List.of(deep, number)) {
            refused(() -> one(MessageType.TRACK, body), "Send less in it");
            refused(() -> batch("{'batch':[" + body + "]}"), "Send less in it");
        }
        String message = "{'userId':'ann','event':'e'}";
        refused(() -> one(MessageType.TRACK, message + message), "behind the end");
        refused(() -> one(MessageType.TRACK, message + " x"), "The body is no JSON from line 1");
        refused(() -> batch("{'batch':[]} {}"), "behind the end");
        assertThat(one(MessageType.TRACK, message + " \n").customer()).isEqualTo("ann");
    }
}
