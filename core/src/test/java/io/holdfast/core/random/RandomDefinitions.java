package io.holdfast.core.random;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.ContractEnd;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.definition.DiscountPolicy;
import io.holdfast.core.definition.FreePolicy;
import io.holdfast.core.definition.Inactivity;
import io.holdfast.core.definition.LostOn;
import io.holdfast.core.definition.MeteredPolicy;
import io.holdfast.core.definition.PastDue;
import io.holdfast.core.definition.PausePolicy;
import java.util.Random;

/** Definitions with every switch turned at random. */
public final class RandomDefinitions {
    private RandomDefinitions() {}

    public static ChurnDefinition of(long seed) {
        Random random = new Random(seed);
        return Definitions.HOLDFAST.toBuilder()
                .name("random " + seed)
                .basis(pick(random, Basis.values()))
                .inactivity(pick(
                        random,
                        Inactivity.fixed(Inactivity.FROM_DATA),
                        Inactivity.fixed(1),
                        Inactivity.fixed(12),
                        Inactivity.personal(2.5, 9)))
                .lostOn(pick(random, LostOn.values()))
                .contractEnd(pick(random, ContractEnd.values()))
                .gapDays(pick(random, 0, 1, 10))
                .reactivationDays(pick(random, ChurnDefinition.ANY_TIME, 5, 20))
                .pastDue(pick(random, PastDue.active(), PastDue.lostAfter(0), PastDue.lostAfter(14)))
                .pause(pick(random, PausePolicy.values()))
                .free(pick(random, FreePolicy.values()))
                .discount(pick(random, DiscountPolicy.values()))
                .metered(pick(random, MeteredPolicy.values()))
                .build();
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
