package io.holdfast.core.fact;

import io.holdfast.core.problem.Problem;
import io.holdfast.core.problem.QuestionParticular;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which attributes of customers say who a person is: how he is called, where he is reached, numbers of his papers. Decided by
 * the words of the attribute's name in English, Chinese and Russian, so that a column nobody has thought of is masked rather
 * than shown; the company can name others, and except some that only sound so.
 *
 * <p>{@code contact_name}, {@code eMail}, {@code Mobile phone} and {@code 手机号} are personal; {@code plan_name} is not, for a
 * name is personal only alone or with a word for a person beside it. The attribute {@code owner} names a colleague and decides
 * who sees whom; it is never personal.
 *
 * @param also names of attributes that are personal too
 * @param never names of attributes that are not, whatever they sound like
 */
public record PersonalAttributes(Set<String> also, Set<String> never) {
    /** By the words alone. */
    public static final PersonalAttributes STANDARD = new PersonalAttributes(Set.of(), Set.of());

    /** The id somebody had before, as an alias gives it: a word for him like his name. */
    public static final String PREVIOUS_ID = "previous_id";

    private static final String OWNER = "owner";
    private static final Set<String> WORDS = Set.of(
            "email",
            "mail",
            "phone",
            "telephone",
            "tel",
            "mobile",
            "cell",
            "cellphone",
            "fax",
            "birthday",
            "birthdate",
            "dob",
            "birth",
            "address",
            "street",
            "passport",
            "iban",
            "ssn",
            "surname",
            "lastname",
            "firstname",
            "fullname",
            "nickname",
            "username",
            "wechat",
            "whatsapp",
            "telegram",
            "имя",
            "фамилия",
            "отчество",
            "фио",
            "телефон",
            "мобильный",
            "почта",
            "адрес",
            "паспорт",
            "рождения",
            "улица",
            "инн",
            "снилс");
    private static final Set<String> PERSONS = Set.of(
            "contact",
            "first",
            "last",
            "full",
            "given",
            "family",
            "middle",
            "maiden",
            "nick",
            "user",
            "customer",
            "client",
            "person",
            "member",
            "subscriber",
            "guest",
            "patient");
    private static final List<String> CHINESE =
            List.of("姓名", "名字", "联系人", "电话", "手机", "邮箱", "邮件", "生日", "出生", "地址", "身份证", "护照", "微信", "银行卡");

    public PersonalAttributes {
        also = Set.copyOf(also);
        never = Set.copyOf(never);
    }

    /** The names as a person lists them, with commas; one with a minus before it is not personal. */
    public static PersonalAttributes of(String names) {
        Set<String> also = new TreeSet<>();
        Set<String> never = new TreeSet<>();
        Arrays.stream(names.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> {
                    boolean excepted = name.startsWith("-");
                    (excepted ? never : also).add(excepted ? name.substring(1).strip() : name);
                });
        if (also.contains(OWNER)) {
            throw new Problem(QuestionParticular.OWNER_NOT_PERSONAL);
        }
        return new PersonalAttributes(also, never);
    }

    public boolean isPersonal(String attribute) {
        if (attribute.equals(OWNER) || never.contains(attribute)) {
            return false;
        }
        return also.contains(attribute) || attribute.equals(PREVIOUS_ID) || soundsPersonal(attribute);
    }

    /** The list of {@link #of}. */
    public String text() {
        List<String> names = new ArrayList<>(new TreeSet<>(also));
        new TreeSet<>(never).forEach(name -> names.add("-" + name));
        return String.join(",", names);
    }

    private static boolean soundsPersonal(String attribute) {
        List<String> words = words(attribute);
        boolean name =
                words.contains("name") && (words.size() == 1 || words.stream().anyMatch(PERSONS::contains));
        return name
                || words.stream().anyMatch(WORDS::contains)
                || words.equals(List.of("contact"))
                || CHINESE.stream().anyMatch(attribute::contains);
    }

    /** The words of {@code contactName}, {@code contact_name}, {@code E-mail 2}: small, without digits. */
    private static List<String> words(String attribute) {
        String spaced = attribute
                .replaceAll("(?i)e-mail", "email")
                .replaceAll("(\\p{javaLowerCase})(\\p{javaUpperCase})", "$1 $2");
        String small = spaced.replaceAll("(?i)\\be Mail\\b", "email").toLowerCase(Locale.ROOT);
        return Arrays.stream(small.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
