package io.holdfast.core.definition;

/** Changes some switches of a definition and leaves the others. */
public final class DefinitionBuilder {
    private String name;
    private int version;
    private Basis basis;
    private Inactivity inactivity;
    private int warnDays;
    private LostOn lostOn;
    private ContractEnd contractEnd;
    private int gapDays;
    private EarlyLeavers earlyLeavers;
    private Bounces bounces;
    private int reactivationDays;
    private PastDue pastDue;
    private PausePolicy pause;
    private FreePolicy free;
    private DiscountPolicy discount;
    private MeteredPolicy metered;
    private CurrencyPolicy currency;
    private String headline;

    DefinitionBuilder(ChurnDefinition from) {
        name = from.name();
        version = from.version();
        basis = from.basis();
        inactivity = from.inactivity();
        warnDays = from.warnDays();
        lostOn = from.lostOn();
        contractEnd = from.contractEnd();
        gapDays = from.gapDays();
        earlyLeavers = from.earlyLeavers();
        bounces = from.bounces();
        reactivationDays = from.reactivationDays();
        pastDue = from.pastDue();
        pause = from.pause();
        free = from.free();
        discount = from.discount();
        metered = from.metered();
        currency = from.currency();
        headline = from.headline();
    }

    public DefinitionBuilder name(String value) {
        name = value;
        return this;
    }

    public DefinitionBuilder version(int value) {
        version = value;
        return this;
    }

    public DefinitionBuilder basis(Basis value) {
        basis = value;
        return this;
    }

    public DefinitionBuilder inactivity(Inactivity value) {
        inactivity = value;
        return this;
    }

    /** The threshold of silence, with the cadence as it is. */
    DefinitionBuilder inactivityDays(int days) {
        return inactivity(new Inactivity(days, inactivity.cadenceFactor()));
    }

    /** The factor of the personal cadence, 0 for none, with the days as they are. */
    DefinitionBuilder cadence(double factor) {
        return inactivity(new Inactivity(inactivity.days(), factor));
    }

    public DefinitionBuilder warnDays(int value) {
        warnDays = value;
        return this;
    }

    public DefinitionBuilder lostOn(LostOn value) {
        lostOn = value;
        return this;
    }

    public DefinitionBuilder contractEnd(ContractEnd value) {
        contractEnd = value;
        return this;
    }

    public DefinitionBuilder gapDays(int value) {
        gapDays = value;
        return this;
    }

    public DefinitionBuilder earlyLeavers(EarlyLeavers value) {
        earlyLeavers = value;
        return this;
    }

    public DefinitionBuilder bounces(Bounces value) {
        bounces = value;
        return this;
    }

    public DefinitionBuilder reactivationDays(int value) {
        reactivationDays = value;
        return this;
    }

    public DefinitionBuilder pastDue(PastDue value) {
        pastDue = value;
        return this;
    }

    public DefinitionBuilder pause(PausePolicy value) {
        pause = value;
        return this;
    }

    public DefinitionBuilder free(FreePolicy value) {
        free = value;
        return this;
    }

    public DefinitionBuilder discount(DiscountPolicy value) {
        discount = value;
        return this;
    }

    public DefinitionBuilder metered(MeteredPolicy value) {
        metered = value;
        return this;
    }

    public DefinitionBuilder currency(CurrencyPolicy value) {
        currency = value;
        return this;
    }

    public DefinitionBuilder headline(String value) {
        headline = value;
        return this;
    }

    public ChurnDefinition build() {
        return new ChurnDefinition(
                name,
                version,
                basis,
                inactivity,
                warnDays,
                lostOn,
                contractEnd,
                gapDays,
                earlyLeavers,
                bounces,
                reactivationDays,
                pastDue,
                pause,
                free,
                discount,
                metered,
                currency,
                headline);
    }
}
