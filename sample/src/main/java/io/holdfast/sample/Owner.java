package io.holdfast.sample;

import java.util.ArrayList;
import java.util.List;

/** The account managers. Viktor Orlov serves badly; Emma Clarke leaves in the middle and hands her customers over. */
enum Owner {
    CHEN_YU("Chen Yu", "zh", 1.0),
    ZHANG_MIN("Zhang Min", "zh", 0.9),
    LI_NA("Li Na", "zh", 1.05),
    WANG_LEI("Wang Lei", "zh", 1.0),
    VIKTOR_ORLOV("Viktor Orlov", "ru", 1.7),
    ANNA_SOKOLOVA("Anna Sokolova", "ru", 0.9),
    DMITRI_VOLKOV("Dmitri Volkov", "ru", 1.0),
    EMMA_CLARKE("Emma Clarke", "en", 0.85),
    JAMES_MILLER("James Miller", "en", 1.0),
    OLIVIA_BROWN("Olivia Brown", "en", 1.0);

    /** From this day Emma Clarke's customers have somebody else. */
    static final int HANDOVER = Window.day(2024, 11, 1);

    /** For so many months after a change of owner the rate of leaving is higher. */
    static final int UNSETTLED_MONTHS = 3;

    static final double UNSETTLED = 1.6;

    private final String label;
    private final String language;
    private final double factor;

    Owner(String label, String language, double factor) {
        this.label = label;
        this.language = language;
        this.factor = factor;
    }

    String label() {
        return label;
    }

    /** What his service does to the rate of leaving. */
    double factor() {
        return factor;
    }

    boolean slow() {
        return this == VIKTOR_ORLOV;
    }

    static List<Owner> speaking(String language) {
        List<Owner> found = new ArrayList<>();
        for (Owner owner : values()) {
            if (owner.language.equals(language)) {
                found.add(owner);
            }
        }
        return List.copyOf(found);
    }
}
