package io.holdfast.server.schedule;

import io.holdfast.core.problem.Problem;
import io.holdfast.server.problem.ServerParticular;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** To whom a letter goes: plain addresses only, nothing in them that could become another line of its head. */
final class Recipients {
    private static final int MOST = 50;
    private static final int LONGEST = 254;

    private Recipients() {}

    /**
     * The addresses of what a person wrote, each once.
     *
     * @param domains to which letters may go; to any when empty
     */
    static List<String> of(List<String> written, Set<String> domains) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String one : written) {
            addresses.add(address(one.strip(), domains));
        }
        if (addresses.isEmpty() || addresses.size() > MOST) {
            throw new Problem(ServerParticular.ADDRESSES_TOO_MANY, MOST);
        }
        return List.copyOf(addresses);
    }

    private static String address(String text, Set<String> domains) {
        boolean plain = text.length() <= LONGEST
                && text.chars().allMatch(c -> c > 32 && c < 127 && ",;<>()\"\\[]".indexOf(c) < 0);
        if (!plain || !isAddress(text)) {
            throw new Problem(ServerParticular.ADDRESS_UNREADABLE, text.replaceAll("\\p{Cntrl}", "?"));
        }
        String domain = text.substring(text.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!domains.isEmpty() && !domains.contains(domain)) {
            throw new Problem(
                    ServerParticular.ADDRESS_ELSEWHERE,
                    domains.stream().sorted().collect(Collectors.joining(", ")));
        }
        return text;
    }

    private static boolean isAddress(String text) {
        try {
            new InternetAddress(text, true).validate();
            int at = text.lastIndexOf('@');
            return at > 0 && text.indexOf('.', at) > at;
        } catch (AddressException none) {
            return false;
        }
    }
}
