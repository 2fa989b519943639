package io.holdfast.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class EventCodecTest {

    @Test
    void bringsBackWhatWasWritten() {
        LiveEvent full = new LiveEvent(
                "m1",
                "\u738b\u4f1f \ud83d\ude00",
                -5,
                "Order Completed",
                OptionalDouble.of(-0.5),
                Optional.of(new Purchase("o1", "12.50", "EUR")),
                List.of(new Trait("plan", "pro"), new Trait("plan", "")));
        LiveEvent bare =
                new LiveEvent("", "ann", Long.MAX_VALUE, "", OptionalDouble.empty(), Optional.empty(), List.of());

        assertThat(EventCodec.decode(EventCodec.encode(full))).isEqualTo(full);
        assertThat(EventCodec.decode(EventCodec.encode(bare))).isEqualTo(bare);
        assertThat(EventCodec.messageKey(EventCodec.encode(full))).contains(MessageIds.Key.of("m1"));
        assertThat(EventCodec.messageKey(EventCodec.encode(bare))).isEmpty();
    }

    /** What was sent under one id and is kept under another is known by the first, also once it is emptied. */
    @Test
    void knowsARenamedMessageByTheIdItWasSentWith() {
        MessageIds.Key sent = MessageIds.Key.of("m1");
        LiveEvent kept = new LiveEvent(
                "erased1-0f",
                "erased1",
                -5,
                "login",
                OptionalDouble.of(1),
                Optional.empty(),
                List.of(new Trait("plan", "pro")));
        byte[] bytes = EventCodec.encode(kept, sent);

        assertThat(EventCodec.decode(bytes)).isEqualTo(kept);
        assertThat(EventCodec.messageKey(bytes)).contains(sent);
        assertThat(EventCodec.customer(bytes)).contains("erased1");
        assertThat(EventCodec.messageKey(EventCodec.emptied(bytes))).contains(sent);
    }

    @Test
    void emptiesARecordButForTheKeyOfItsMessage() {
        for (String id : List.of("", "m1", "m".repeat(100))) {
            byte[] shortest = EventCodec.encode(
                    new LiveEvent(id, "", 0, "", OptionalDouble.empty(), Optional.empty(), List.of()));
            byte[] emptied = EventCodec.emptied(shortest);

            assertThat(emptied).hasSameSizeAs(shortest);
            assertThat(EventCodec.messageKey(emptied)).isEqualTo(EventCodec.messageKey(shortest));
            assertThat(EventCodec.customer(shortest)).contains("");
            assertThat(EventCodec.customer(emptied)).isEmpty();
            assertThat(EventCodec.emptied(emptied)).isEqualTo(emptied);
        }
    }

    @Test
    void takesATextAsLongAsAMessageMayBe() {
        String longest = "\u20ac".repeat(MessageReader.MOST_BYTES / 3);
        LiveEvent event = new LiveEvent("m", longest, 0, longest, OptionalDouble.empty(), Optional.empty(), List.of());

        assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(event);
    }
}
