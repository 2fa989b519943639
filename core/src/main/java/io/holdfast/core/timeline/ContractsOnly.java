package io.holdfast.core.timeline;

/** Copies some customers with their contracts and statuses, and nothing else of them. */
final class ContractsOnly {
    private ContractsOnly() {}

    /** @param customers by index, going up */
    static Timelines of(Timelines timelines, int[] customers) {
        TimelinesBuilder builder = new TimelinesBuilder();
        for (int customer : customers) {
            builder.customer(timelines.customerId(customer));
            copy(timelines.timeline(customer), timelines, builder);
        }
        return builder.build();
    }

    private static void copy(Timeline timeline, Timelines timelines, TimelinesBuilder builder) {
        ContractColumns contracts = timeline.contracts();
        for (int row = timeline.contractsFrom(); row < timeline.contractsTo(); row++) {
            String plan = timelines.plans().get(contracts.plan(row));
            String currency = timelines.currencies().get(contracts.currency(row));
            builder.contract(contracts.row(row, plan, currency), contracts.term(row));
        }
        for (int row = timeline.statusesFrom(); row < timeline.statusesTo(); row++) {
            builder.status(timeline.statuses().day(row), timeline.statuses().isVoid(row));
        }
    }
}
