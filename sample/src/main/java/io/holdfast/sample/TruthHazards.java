package io.holdfast.sample;

import java.io.IOException;

/** The true hazard of everybody in every month in which he could leave, with its parts, and whether he did. */
record TruthHazards() implements Table {
    @Override
    public String file() {
        return "truth/hazards.csv";
    }

    @Override
    public String header() {
        StringBuilder header =
                new StringBuilder("customer_id,stay,month,free,annual,exposure,hazard,hazard_foreseen,rate_voluntary,"
                        + "rate_payment,rate_market");
        for (Factor factor : Factor.values()) {
            header.append(',').append(factor.column());
        }
        return header.append(",left").toString();
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        for (RiskMonth row : life.months()) {
            Situation now = row.situation();
            Risk risk = row.risk();
            out.text(life.profile().id()).number(row.stay()).text(Window.name(now.month()));
            out.number(now.terms().free() ? 1 : 0).number(now.terms().annual() ? 1 : 0);
            out.factor(risk.exposure())
                    .decimal(risk.probability())
                    .decimal(row.foreseen())
                    .decimal(risk.voluntary());
            out.decimal(risk.payment()).decimal(risk.market());
            for (Factor factor : Factor.values()) {
                out.factor(risk.factor(factor));
            }
            out.number(row.left() ? 1 : 0).endRow();
        }
    }
}
