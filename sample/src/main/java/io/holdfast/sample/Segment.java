package io.holdfast.sample;

/** How large a customer is. Rates of leaving are per month, or per renewal for contracts of a year. */
enum Segment {
    SMB("SMB", 0.0205, 0.170, 0.15, 0.10),
    MID("mid", 0.0120, 0.120, 0.40, 0.22),
    ENTERPRISE("enterprise", 0.0060, 0.070, 0.85, 0.55);

    private final String label;
    private final double monthlyRate;
    private final double renewalRate;
    private final double annualShare;
    private final double ticketsPerMonth;

    Segment(String label, double monthlyRate, double renewalRate, double annualShare, double ticketsPerMonth) {
        this.label = label;
        this.monthlyRate = monthlyRate;
        this.renewalRate = renewalRate;
        this.annualShare = annualShare;
        this.ticketsPerMonth = ticketsPerMonth;
    }

    String label() {
        return label;
    }

    double baseRate(boolean annual) {
        return annual ? renewalRate : monthlyRate;
    }

    double annualShare() {
        return annualShare;
    }

    double ticketsPerMonth() {
        return ticketsPerMonth;
    }
}
