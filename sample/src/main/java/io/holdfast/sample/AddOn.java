package io.holdfast.sample;

import java.util.List;
import java.util.Optional;

/** A second contract beside the first, so that ending one of two is not the same as leaving. */
final class AddOn {
    private static final double SHARE = 0.12;
    private static final double DROPPED = 0.25;

    private AddOn() {}

    /** The contract for the Insights product of some larger customers, within their first stay. */
    static Optional<Contract> contract(SplitMix64 random, CustomerProfile profile, Stay stay, int number) {
        int from = stay.paidFrom() + random.between(60, 300);
        boolean buys = random.chance(SHARE);
        boolean dropped = random.chance(DROPPED);
        int until = from + random.between(60, 300);
        if (profile.segment() == Segment.SMB || !buys || from + 1 >= stay.lastObserved()) {
            return Optional.empty();
        }
        int quantity = profile.terms().quantity();
        Terms terms = new Terms(Plan.INSIGHTS, quantity, Plan.INSIGHTS.price(from), false, 0, 0, true, 0);
        return Optional.of(new Contract(
                number,
                terms,
                from,
                Window.NEVER,
                Window.NEVER,
                ending(stay, dropped ? until : Window.NEVER),
                List.of(),
                List.of()));
    }

    private static Ending ending(Stay stay, int dropped) {
        if (dropped < stay.lastObserved()) {
            return new Ending(dropped, EndKind.VOLUNTARY, dropped - 10, "product_fit.need_changed");
        }
        return stay.to() == Window.NEVER ? Ending.OPEN : new Ending(stay.to(), EndKind.VOLUNTARY, Window.NEVER, "");
    }
}
