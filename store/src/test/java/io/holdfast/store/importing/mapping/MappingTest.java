package io.holdfast.store.importing.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.holdfast.core.fact.FactKind;
import io.holdfast.core.problem.ErrorCode;
import io.holdfast.core.problem.Problem;
import io.holdfast.store.importing.sniff.FileSniffer;
import io.holdfast.store.importing.sniff.Hints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    @TempDir
    Path folder;

    private Guess guess(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), text, StandardCharsets.UTF_8);
        return MappingGuesser.guess(FileSniffer.sniff(file, Hints.NONE), "file", "UTC", Optional.empty());
    }

    private static Map<String, String> columns(Guess guess) {
        Map<String, String> columns = new TreeMap<>();
        guess.mapping()
                .fields()
                .forEach((name, field) -> columns.put(name, field.column().orElse("")));
        return columns;
    }

    @Test
    void knowsTheSubscriptionsOfStripe() throws IOException {
        Guess guess = guess("""
                id,Customer ID,Plan,Quantity,Interval,Amount,Start Date (UTC),Canceled At (UTC),Ended At (UTC)
                sub_1,cus_1,gold,1,month,10.00,2025-01-01 10:00,2025-05-01 10:00,2025-06-01 10:00
                sub_2,cus_2,gold,1,month,10.00,2025-01-01 10:00,,
                """);
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.CONTRACT);
        assertThat(columns(guess))
                .containsEntry("customer_id", "Customer ID")
                .containsEntry("contract_id", "id")
                .containsEntry("started_at", "Start Date (UTC)")
                .containsEntry("ended_at", "Ended At (UTC)")
                .containsEntry("cancel_requested_at", "Canceled At (UTC)")
                .containsEntry("interval", "Interval");
    }

    /** One bad value among them is a bad row; without the column the others would be read as of another currency. */
    @Test
    void keepsAColumnOfCurrenciesAndIntervalsWithABadValue() throws IOException {
        Guess guess = guess("customer_id,contract_id,started_at,amount,currency,interval\n" + contracts(6, 6));
        assertThat(columns(guess)).containsEntry("currency", "currency").containsEntry("interval", "interval");
        assertThat(guess.notes()).isEmpty();
    }

    /** Six of nine or eight are enough, five of nine are not; a Russian no is a no here though it says nothing elsewhere. */
    @Test
    void keepsAColumnOfWholeNumbersAndOfYesOrNoWithBadValues() throws IOException {
        String head = "customer_id,contract_id,started_at,notice_days,auto_renew\n";
        Guess kept =
                guess(head + terms(List.of("30", "30", "30", "14", "14", "14", "soon", "soon", "soon"), "да", "нет"));
        assertThat(columns(kept)).containsEntry("notice_days", "notice_days").containsEntry("auto_renew", "auto_renew");
        assertThat(kept.notes()).isEmpty();
        Guess dropped =
                guess(head + terms(List.of("30", "30", "30", "14", "14", "x", "soon", "1.5", "soon"), "yes", "?"));
        assertThat(columns(dropped)).doesNotContainKey("notice_days").doesNotContainKey("auto_renew");
    }

    /** One yes, one other word that is none, and no for all the rest. */
    private static String terms(List<String> days, String yes, String no) {
        return IntStream.range(0, days.size())
                .mapToObj(i -> "c%d,k%d,2026-01-01,%s,%s\n"
                        .formatted(i, i, days.get(i), i == 0 ? yes : i == 1 ? "perhaps" : no))
                .collect(Collectors.joining());
    }

    @Test
    void takesNoColumnForCurrenciesThatMostlyHoldsNone() throws IOException {
        Guess guess = guess("customer_id,contract_id,started_at,amount,currency,interval\n" + contracts(4, 9));
        assertThat(columns(guess)).doesNotContainKey("currency").containsEntry("interval", "interval");
        assertThat(guess.notes())
                .as("said once")
                .containsExactly(ImportNote.of(ImportNote.Code.NAME_WITHOUT_VALUES, "currency", "currency"));
    }

    /** Nine, of which so many have a currency or an interval. */
    private static String contracts(int currencies, int intervals) {
        return IntStream.rangeClosed(1, 9)
                .mapToObj(i -> "c%d,k%d,2026-01-0%d,100,%s,%s\n"
                        .formatted(i, i, i, i > currencies ? "euros" : "JPY", i > intervals ? "sometimes" : "month"))
                .collect(Collectors.joining());
    }

    @Test
    void knowsTheSubscriptionsOfBaremetrics() throws IOException {
        Guess guess = guess("""
                subscription_oid,customer_oid,plan_oid,plan_amount,plan_currency,plan_interval,subscription_started_at,subscription_canceled_at
                s1,c1,gold,4900,USD,month,2025-01-01,
                s2,c2,gold,4900,USD,month,2025-01-01,2025-06-01
                """);
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.CONTRACT);
        assertThat(columns(guess)).containsEntry("ended_at", "subscription_canceled_at");
        assertThat(field(guess, "amount").unit()).contains("cents");
    }

    @Test
    void knowsTheCustomersOfChartMogul() throws IOException {
        Guess guess = guess("""
                customer_external_id,name,email,company,country,state,city
                c1,Ann,ann@example.org,A Ltd,DE,BE,Berlin
                c2,Bob,bob@example.org,B Ltd,FR,75,Paris
                """);
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.CUSTOMER);
        assertThat(columns(guess))
                .containsEntry("customer_id", "customer_external_id")
                .containsEntry("region", "state")
                .containsEntry("email", "email");
    }

    @Test
    void knowsContactsInThreeLanguages() throws IOException {
        for (String head : List.of(
                "Account ID,Contact ID,Contact name,Role,E-mail,Phone,Since,Left",
                "客户编号,联系人编号,联系人姓名,角色,邮箱,电话,开始日期,离职日期",
                "ID компании,ID контакта,Контактное лицо,Роль,Почта,Телефон,С какого дня,Дата увольнения")) {
            Guess guess = guess(head + """

                c-1,p-1,Kay,champion,kay@example.org,+1 555 0100,2025-06-01,2026-01-02
                c-1,p-2,Ray,buyer,ray@example.org,+1 555 0101,2025-06-01,
                """);
            assertThat(guess.mapping().kind()).as(head).isEqualTo(FactKind.CONTACT);
            assertThat(columns(guess).keySet())
                    .as(head)
                    .contains("customer_id", "contact_id", "name", "role", "email", "phone", "since", "left_at");
            assertThat(columns(guess)).containsEntry("customer_id", head.split(",", -1)[0]);
        }
    }

    /** Where the customer has a column of his own, that of the contact says with whom it was. */
    @Test
    void knowsWithWhomWasSpokenInThreeLanguages() throws IOException {
        for (String head : List.of(
                "Interaction ID,Customer ID,Call date,Interaction type,Direction,Contact ID,Outcome",
                "interaction id,客户编号,联系时间,联系方式,方向,联系人编号,结果",
                "interaction id,ID клиента,Дата звонка,Способ связи,Направление,ID контакта,Результат")) {
            Guess guess = guess(head + """

                i-1,c-1,2025-06-01,phone,out,p-1,promised
                i-2,c-2,2025-06-02,email,in,,
                """);
            assertThat(guess.mapping().kind()).as(head).isEqualTo(FactKind.INTERACTION);
            assertThat(columns(guess))
                    .as(head)
                    .containsEntry("customer_id", head.split(",", -1)[1])
                    .containsEntry("contact_id", head.split(",", -1)[5]);
        }
    }

    /** Who has no id of his own and no role is the customer. */
    @Test
    void takesCustomersForNoContacts() throws IOException {
        assertThat(guess("customer id,name,email,phone,since\nc-1,Kay,kay@example.org,+1 555,2025-06-01\n")
                        .mapping()
                        .kind())
                .isEqualTo(FactKind.CUSTOMER);
    }

    @Test
    void knowsEventsOfTrackers() throws IOException {
        Guess guess = guess("""
                distinct_id,event,timestamp,uuid
                u1,login,2025-01-01T10:00:00Z,a
                u1,login,2025-01-02T10:00:00Z,b
                """);
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.ACTIVITY);
        assertThat(columns(guess)).containsEntry("message_id", "uuid").containsEntry("at", "timestamp");
    }

    @Test
    void knowsRussianContracts() throws IOException {
        Guess guess = guess("""
                Номер договора;Клиент;Тариф;Дата начала;Дата окончания;Абонентская плата
                17;Иван;Базовый;13.01.2025;;1 200,50
                18;Пётр;Базовый;14.01.2025;01.02.2025;900,00
                """);
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.CONTRACT);
        assertThat(columns(guess))
                .containsEntry("contract_id", "Номер договора")
                .containsEntry("plan", "Тариф")
                .containsEntry("amount", "Абонентская плата");
        assertThat(field(guess, "started_at").format()).contains("dd.MM.yyyy");
    }

    @Test
    void saysWhenDayAndMonthCouldBeTheOtherWayRound() throws IOException {
        String doubtful = "customer id,order date,amount\na,03/04/2025,1\nb,05/06/2025,2\n";
        assertThat(guess(doubtful).notes()).anyMatch(note -> note.sentence().contains("day and month"));
        assertThat(guess(doubtful + "c,13/04/2025,1\n").notes()).isEmpty();
        assertThat(field(guess(doubtful + "c,13/04/2025,1\n"), "ordered_at").format())
                .contains("dd/MM/yyyy");
    }

    private static String orders(int... ids) {
        StringBuilder text = new StringBuilder("Invoice No,Customer ID,Invoice Date,Amount\n");
        for (int id : ids) {
            text.append("%d,c%d,2025-01-%02d,10.00\n".formatted(id, id % 3, id));
        }
        return text.toString();
    }

    @Test
    void takesIdsThatOccurOnceForThoseOfOrders() throws IOException {
        Guess guess = guess(orders(1, 2, 3, 4, 5));
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.ORDER);
        assertThat(field(guess, "order_id")).isEqualTo(FieldMapping.of("Invoice No"));
        assertThat(guess.notes()).isEmpty();
    }

    @Test
    void takesIdsThatRepeatForThoseOfOrdersWithLines() throws IOException {
        Guess guess = guess(orders(1, 1, 2, 3, 3, 3));
        assertThat(guess.mapping().kind()).isEqualTo(FactKind.ORDER);
        assertThat(field(guess, "order_id"))
                .isEqualTo(FieldMapping.of("Invoice No").withUnit(Mapping.LINES));
        assertThat(guess.notes()).anyMatch(note -> note.sentence().contains("line of its order"));
    }

    /** 19 different ids in 20 rows are the 95 % that still count as unique, 18 are not. */
    @Test
    void takesOneIdTwiceAmongManyForANewerVersionOfItsOrder() throws IOException {
        int[] ids = IntStream.rangeClosed(1, 20).toArray();
        ids[19] = 1;
        assertThat(field(guess(orders(ids)), "order_id").unit()).isEmpty();
        ids[18] = 2;
        assertThat(field(guess(orders(ids)), "order_id").unit()).contains(Mapping.LINES);
    }

    @Test
    void isTheSameAfterBeingWrittenAndRead() throws IOException {
        Mapping mapping = guess("customer id,order date,unit price,quantity,colour\na,13.04.2025,\"1.234,5\",2,red\n")
                .mapping();
        assertThat(MappingYaml.read(MappingYaml.write(mapping), "file")).isEqualTo(mapping);
    }

    @Test
    void namesWhatIsWrongInAnEditedMapping() {
        assertThatThrownBy(() -> MappingYaml.read("kind: contracts\nfeilds: {}\n", "m.yaml"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ErrorCode.MAPPING_INVALID))
                .hasMessageContaining("feilds");
        assertThatThrownBy(() -> MappingYaml.read("kind: dogs\n", "m.yaml")).hasMessageContaining("dogs");
        assertThatThrownBy(() -> MappingYaml.read("kind: [", "m.yaml")).hasMessageContaining("no YAML");
    }

    @Test
    void saysEverythingThatDoesNotFitAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), "who,when\na,2025-01-01\n", StandardCharsets.UTF_8);
        Mapping mapping = MappingYaml.read(
                "kind: orders\nzone: Mars\nfields: {customer_id: who, ordered_at: {column: wann, format: nix}, x: who}\n",
                "m.yaml");
        assertThatThrownBy(() -> MappingCheck.require(mapping, FileSniffer.sniff(file, Hints.NONE)))
                .hasMessageContaining("wann")
                .hasMessageContaining("Mars")
                .hasMessageContaining("nix")
                .hasMessageContaining("\"x\"");
    }

    private static FieldMapping field(Guess guess, String name) {
        return Objects.requireNonNull(guess.mapping().fields().get(name));
    }
}
