package io.holdfast.sample;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the company talks to at those of its customers that are companies: a champion, with larger ones a buyer and users
 * too. Where the true reason of a leaving is that the champion left, he did so some weeks before; some others left and were
 * followed by somebody.
 */
record ContactTable(long seed) implements Table {
    private static final double CHAMPION_MOVES_ON = 0.08;
    private static final String CHAMPION_LEFT = "relationship.champion_left";

    @Override
    public String file() {
        return "contacts.csv";
    }

    @Override
    public String header() {
        return "contact_id,customer_id,name,role,email,phone,since,left_at";
    }

    @Override
    public void write(CustomerLife life, CsvWriter out) throws IOException {
        if (!CustomerTable.isPerson(seed, life.profile())) {
            new Rows(life, out, SplitMix64.of(seed, life.profile().number(), Topic.CONTACT)).write();
        }
    }

    /** The rows of one customer, numbered. */
    private static final class Rows {
        private final CustomerLife life;
        private final CsvWriter out;
        private final SplitMix64 random;
        private final List<String> named = new ArrayList<>();

        Rows(CustomerLife life, CsvWriter out, SplitMix64 random) {
            this.life = life;
            this.out = out;
            this.random = random;
        }

        void write() throws IOException {
            Stay stay = life.stays().get(0);
            int since = stay.from();
            int left = championLeft(stay);
            row("champion", since, left);
            if (left != Window.NEVER && left + 14 < stay.lastObserved() && !leavesWithHim()) {
                row("champion", left + 1 + random.below(13), Window.NEVER);
            }
            if (life.profile().segment() != Segment.SMB) {
                row("buyer", since, Window.NEVER);
            }
            if (life.profile().segment() == Segment.ENTERPRISE || random.chance(0.2)) {
                int later = since + random.below(60);
                row("user", Math.min(later, Window.END_DAY - 1), Window.NEVER);
            }
        }

        private int championLeft(Stay stay) {
            int some = 30 + random.below(300);
            boolean moves = random.chance(CHAMPION_MOVES_ON);
            if (leavesWithHim()) {
                int day = life.leavings().get(0).day();
                return Math.max(stay.from(), day - 20 - some % 40);
            }
            int day = stay.from() + some;
            return moves && day < stay.lastObserved() ? day : Window.NEVER;
        }

        private boolean leavesWithHim() {
            return !life.leavings().isEmpty() && life.leavings().get(0).reason().equals(CHAMPION_LEFT);
        }

        private void row(String role, int since, int left) throws IOException {
            CustomerProfile profile = life.profile();
            String name = CompanyName.person(random, profile);
            while (named.contains(name)) {
                name = CompanyName.person(random, profile);
            }
            named.add(name);
            String number = Integer.toString(named.size());
            out.text("P-" + profile.digits() + "-" + number).text(profile.id());
            out.text(name).text(role).text("p" + number + "@c" + profile.digits() + ".example");
            out.text(phone(profile)).date(since).date(left).endRow();
        }

        /** Numbers that are nobody's. */
        private String phone(CustomerProfile profile) {
            int last = 100 + random.below(900);
            return switch (profile.place().language()) {
                case "zh" -> "+86 10 5555 0" + last;
                case "ru" -> "+7 495 000-0" + last / 100 + "-" + last % 100 / 10 + last % 10;
                default -> "+1 202 555 0" + last;
            };
        }
    }
}
