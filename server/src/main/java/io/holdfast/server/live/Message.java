package io.holdfast.server.live;

import io.holdfast.core.fact.PersonalAttributes;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.server.live.LiveEvent.Purchase;
import io.holdfast.server.live.LiveEvent.Trait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * One message as it was sent, and what of it is kept.
 *
 * <ul>
 *   <li>The customer is the {@code userId}, or the {@code anonymousId} of someone who has not signed in.
 *   <li>{@code track} is an activity of the event's name; its value is {@code properties.value}, else {@code
 *       properties.revenue}. An {@code Order Completed} with an {@code order_id} and a {@code total} or {@code revenue} is
 *       an order too; what of it cannot be read is set aside when it becomes facts.
 *   <li>{@code page} and {@code screen} are activities of these names, whatever the page is called: as many activities as
 *       pages would tell nobody anything.
 *   <li>Each trait of {@code identify} that is a text, a number or a yes or no is an attribute from then on; null takes it
 *       away.
 *   <li>{@code group} is the attribute {@code group}; {@code alias} is the attribute {@code previous_id}. Two histories
 *       are not made one.
 * </ul>
 *
 * @param texts the plain values of the message and of its properties, by name; those of properties with a dot before
 * @param traits of the message
 */
record Message(Map<String, String> texts, List<Trait> traits) {
    private static final int MOST_SET_ASIDE = 100;
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,18}(\\.\\d{1,18})?([eE][-+]?\\d{1,2})?");
    private static final String ORDER_EVENT = "Order Completed";

    /** What is kept; {@code named} is how the sender is told which message is meant. */
    LiveEvent event(MessageType type, SentAt sent, String named) {
        String customer = (text("userId").isBlank() ? text("anonymousId") : text("userId")).strip();
        if (customer.isEmpty()) {
            throw invalid("%s has neither a userId nor an anonymousId. Give one of them.", named);
        }
        return new LiveEvent(
                text("messageId"),
                customer,
                sent.of(this, named),
                activity(type, named),
                type == MessageType.TRACK ? value() : OptionalDouble.empty(),
                type == MessageType.TRACK ? order() : Optional.empty(),
                kept(type, named));
    }

    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    private String activity(MessageType type, String named) {
        return switch (type) {
            case TRACK -> required("event", type, named);
            case PAGE, SCREEN -> type.word();
            case IDENTIFY, GROUP, ALIAS -> "";
        };
    }

    private List<Trait> kept(MessageType type, String named) {
        return switch (type) {
            case TRACK, PAGE, SCREEN -> List.of();
            case IDENTIFY -> new ArrayList<>(traits);
            case GROUP -> List.of(new Trait("group", required("groupId", type, named)));
            case ALIAS -> List.of(new Trait(PersonalAttributes.PREVIOUS_ID, required("previousId", type, named)));
        };
    }

    private String required(String field, MessageType type, String named) {
        String value = text(field).strip();
        if (value.isEmpty()) {
            throw invalid("%s is a %s call without '%s'. Give it.", named, type.word(), field);
        }
        return value;
    }

    private OptionalDouble value() {
        Optional<String> number = number(".value").or(() -> number(".revenue"));
        return number.isPresent() ? OptionalDouble.of(Double.parseDouble(number.get())) : OptionalDouble.empty();
    }

    private Optional<Purchase> order() {
        if (!text("event").strip().equals(ORDER_EVENT) || text(".order_id").isBlank()) {
            return Optional.empty();
        }
        String amount = number(".total").or(() -> number(".revenue")).orElseGet(this::noAmount);
        return Optional.of(new Purchase(
                text(".order_id").strip(), amount, text(".currency").strip()));
    }

    /** What stands where an amount should, to be set aside. */
    private String noAmount() {
        String total = text(".total").strip();
        String odd = total.isEmpty() ? text(".revenue").strip() : total;
        return odd.substring(0, Math.min(odd.length(), MOST_SET_ASIDE));
    }

    /** A property that is a number, written as one or as a text. */
    private Optional<String> number(String name) {
        String text = text(name).strip();
        return !text.isEmpty() && isNumber(text) ? Optional.of(text) : Optional.empty();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static Problem invalid(String sentence, Object... values) {
        return new Problem(ErrorCode.INVALID_ARGUMENT, sentence, values);
    }
}
