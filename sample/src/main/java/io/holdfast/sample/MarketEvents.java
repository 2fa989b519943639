package io.holdfast.sample;

import java.io.IOException;
import java.nio.file.Path;

/** What happened to everybody, as the company itself would note it. */
final class MarketEvents {
    static final String FILE = "market_events.csv";

    private MarketEvents() {}

    /** Writes the file and gives the number of its rows. */
    static long write(Path folder) throws IOException {
        try (CsvWriter out = new CsvWriter(folder.resolve(FILE), "event_id,at,kind,note")) {
            row(out, Market.PRICE_CHANGE, "price change", "Starter from 29 to 33, Team from 19 to 22 per seat");
            row(out, Owner.HANDOVER, "policy", "Emma Clarke left; her customers went to two colleagues");
            row(out, Market.BAD_RELEASE, "release", "Release 7.0 broke automation");
            row(out, Market.RELEASE_MENDED, "release", "Release 7.0.3 mended automation");
            row(
                    out,
                    Market.COMPETITOR_OFFER,
                    "competitor offer",
                    Market.COMPETITOR + " gives half a year free in China");
            for (int year = Window.FIRST.getYear(); year < Window.FIRST.getYear() + Window.MONTHS / 12; year++) {
                row(out, Window.day(year, 1, 1), "season", "Budgets are made: more customers leave in January");
            }
            return out.rows();
        }
    }

    private static void row(CsvWriter out, int day, String kind, String note) throws IOException {
        out.text("E-" + (out.rows() + 1)).date(day).text(kind).text(note).endRow();
    }
}
