package io.holdfast.core.definition;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The definitions that ship by name: ours, and emulators of how others count, each from its own published description.
 * They differ in switches and in the metric they call churn.
 */
public final class Definitions {

    /** Ours: the cohort truth with the defaults of every switch. */
    public static final ChurnDefinition HOLDFAST = new ChurnDefinition(
            "holdfast",
            1,
            Basis.AUTO,
            Inactivity.fixed(Inactivity.FROM_DATA),
            0,
            LostOn.THRESHOLD_DAY,
            ContractEnd.SERVICE_END,
            1,
            EarlyLeavers.EXCLUDED,
            Bounces.EXCLUDED,
            ChurnDefinition.ANY_TIME,
            PastDue.lostAfter(30),
            PausePolicy.OWN_STATE,
            FreePolicy.OWN_STATE,
            DiscountPolicy.RECURRING_PART,
            MeteredPolicy.OWN_SERIES,
            CurrencyPolicy.FIXED_WITH_FX_LINE,
            "churn.cohort");

    /** ChartMogul help centre, "Customer churn rate": standard formula; past due stays active until cancelled. */
    public static final ChurnDefinition CHARTMOGUL = named("chartmogul")
            .pastDue(PastDue.active())
            .free(FreePolicy.ACTIVE)
            .discount(DiscountPolicy.ALL)
            .currency(CurrencyPolicy.FLOATING)
            .build();

    /** Stripe Billing analytics glossary: churned in the period over start plus new. */
    public static final ChurnDefinition STRIPE = named("stripe")
            .gapDays(0)
            .earlyLeavers(EarlyLeavers.NUMERATOR_AND_DENOMINATOR)
            .bounces(Bounces.COUNTED_AS_LOST)
            .pastDue(PastDue.active())
            .free(FreePolicy.NOT_A_CUSTOMER)
            .headline("churn.stripe")
            .build();

    /** ProfitWell metrics documentation: joining and leaving in one month is ignored, a second leaving is not. */
    public static final ChurnDefinition PROFITWELL = named("profitwell")
            .bounces(Bounces.COUNTED_AS_LOST)
            .pastDue(PastDue.lostAfter(15))
            .free(FreePolicy.NOT_A_CUSTOMER)
            .discount(DiscountPolicy.ALL)
            .metered(MeteredPolicy.IN_MRR)
            .headline("churn.profitwell")
            .build();

    /** Recurly key terms: churned in the period over active at its start. */
    public static final ChurnDefinition RECURLY = named("recurly")
            .gapDays(0)
            .earlyLeavers(EarlyLeavers.NUMERATOR)
            .bounces(Bounces.COUNTED_AS_LOST)
            .free(FreePolicy.NOT_A_CUSTOMER)
            .headline("churn.recurly")
            .build();

    /** Baremetrics changelog: leavers who joined in the window count; its denominator is taken to be the start. */
    public static final ChurnDefinition BAREMETRICS = named("baremetrics")
            .earlyLeavers(EarlyLeavers.NUMERATOR)
            .bounces(Bounces.COUNTED_AS_LOST)
            .free(FreePolicy.NOT_A_CUSTOMER)
            .discount(DiscountPolicy.ALL)
            .headline("churn.recurly")
            .build();

    /** Gold, Fighting Churn with Data, Manning 2020, chapter 2: contracts, with the allowed gap of its listings. */
    public static final ChurnDefinition FIGHT_CHURN = named("fight-churn")
            .basis(Basis.CONTRACT)
            .gapDays(7)
            .pastDue(PastDue.active())
            .build();

    /** Gold, Fighting Churn with Data, Manning 2020, chapter 4: active periods from activity. */
    public static final ChurnDefinition FIGHT_CHURN_ACTIVITY = named("fight-churn-activity")
            .basis(Basis.ACTIVITY)
            .inactivity(Inactivity.fixed(30))
            .build();

    /** Wukong CRM, how to calculate customer churn, 2021: lost over acquired; silent for 15 days is lost, warn on day 10. */
    public static final ChurnDefinition WUKONG = named("wukong")
            .earlyLeavers(EarlyLeavers.NUMERATOR)
            .bounces(Bounces.COUNTED_AS_LOST)
            .headline("churn.lost_per_acquired")
            .build();

    /** QuestionPro, what customer turnover is: the decline of the number of customers. */
    public static final ChurnDefinition QUESTIONPRO =
            named("questionpro").headline("churn.net_decline").build();

    /** Fxiaoke, voided customers: voided over all known, by the status in the CRM. */
    public static final ChurnDefinition FXIAOKE =
            named("fxiaoke").basis(Basis.STATUS).headline("churn.void_share").build();

    /** Jiandaoyun, customer retention: one less (end − new) over start. */
    public static final ChurnDefinition JIANDAOYUN =
            named("jiandaoyun").headline("churn.new_adjusted").build();

    public static final List<ChurnDefinition> ALL = List.of(
            HOLDFAST,
            CHARTMOGUL,
            STRIPE,
            PROFITWELL,
            RECURLY,
            BAREMETRICS,
            FIGHT_CHURN,
            FIGHT_CHURN_ACTIVITY,
            WUKONG,
            QUESTIONPRO,
            FXIAOKE,
            JIANDAOYUN);

    private Definitions() {}

    private static DefinitionBuilder named(String name) {
        return HOLDFAST.toBuilder().name(name);
    }

    /** @throws Problem {@code UNKNOWN_DEFINITION} with the names there are */
    public static ChurnDefinition find(String name) {
        String wanted = name.trim().toLowerCase(Locale.ROOT);
        return ALL.stream()
                .filter(definition -> definition.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        QuestionParticular.DEFINITION_UNKNOWN,
                        name,
                        ALL.stream().map(ChurnDefinition::name).collect(Collectors.joining(", "))));
    }
}
