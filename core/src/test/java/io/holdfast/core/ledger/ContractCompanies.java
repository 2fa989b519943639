package io.holdfast.core.ledger;

import io.holdfast.core.definition.Basis;
import io.holdfast.core.definition.ChurnDefinition;
import io.holdfast.core.definition.Definitions;
import io.holdfast.core.fact.EndKind;
import io.holdfast.core.timeline.ContractRow;
import io.holdfast.core.timeline.Day;
import io.holdfast.core.timeline.Timelines;
import io.holdfast.core.timeline.TimelinesBuilder;
import java.util.List;
import java.util.Random;

/** Made-up companies with contracts around days 60 to 200, for folds over revenue. */
final class ContractCompanies {
    private ContractCompanies() {}

    /** By contract, with gaps bridged and returns told apart as chance has it. */
    static ChurnDefinition byContracts(Random random) {
        return Definitions.HOLDFAST.toBuilder()
                .basis(Basis.CONTRACT)
                .gapDays(random.nextInt(4))
                .reactivationDays(random.nextBoolean() ? 6 : ChurnDefinition.ANY_TIME)
                .build();
    }

    /** Of any contracts, with changes, gaps, overlaps and voids close to each other. */
    static Timelines company(Random random) {
        TimelinesBuilder builder = new TimelinesBuilder();
        EndKind[] endKinds = EndKind.values();
        for (int i = random.nextInt(30); i > 0; i--) {
            builder.customer("c" + i);
            int day = 60 + random.nextInt(80);
            String currency = random.nextInt(9) == 0 ? "" : "EUR";
            for (int k = random.nextInt(6); k > 0; k--) {
                int end = k == 1 && random.nextBoolean() ? Day.NEVER : day + 1 + random.nextInt(20);
                EndKind endKind = random.nextBoolean() ? EndKind.MIGRATED : endKinds[random.nextInt(endKinds.length)];
                builder.contract(contract(day, end, 100L * random.nextInt(5), currency, endKind));
                day = end + random.nextInt(12) - (random.nextInt(10) == 0 ? 9 : 0);
            }
            if (random.nextInt(6) == 0) {
                builder.status(90 + random.nextInt(60), true);
            }
        }
        return builder.build();
    }

    /** Of plain contracts in one currency, each after the other but for a few. */
    static Timelines plainCompany(Random random, int customers) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int i = 0; i < customers; i++) {
            builder.customer("c" + i);
            builder.attribute("tier", random.nextBoolean() ? "a" : "b", 40 + random.nextInt(80));
            if (random.nextInt(3) == 0) {
                builder.attribute("tier", random.nextBoolean() ? "a" : "b", 130 + random.nextInt(20));
            }
            int day = 60 + random.nextInt(80);
            for (int k = random.nextInt(4); k > 0; k--) {
                int end = day + random.nextInt(40);
                EndKind endKind = random.nextInt(9) == 0 ? EndKind.MIGRATED : EndKind.VOLUNTARY;
                builder.contract(contract(day, end, 100L * (1 + random.nextInt(3)), "EUR", endKind));
                day = end + random.nextInt(8) - (random.nextInt(50) == 0 ? 3 : 0);
            }
        }
        return builder.build();
    }

    private static ContractRow contract(int start, int end, long mrr, String currency, EndKind endKind) {
        ContractRow row = ContractRow.of(start, end, mrr, currency);
        return new ContractRow(
                start,
                end,
                row.requestedDay(),
                row.billingEndDay(),
                row.trialEndDay(),
                "",
                currency,
                mrr,
                mrr,
                mrr,
                false,
                endKind,
                "",
                List.of(),
                List.of());
    }
}
