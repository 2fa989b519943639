package io.holdfast.sample;

import java.util.List;

/** Invented names in the customer's language. No real company or person is meant. */
final class CompanyName {
    private static final List<String> CHINESE_FIRST =
            List.of("华", "云", "瑞", "恒", "天", "金", "远", "博", "盛", "宏", "嘉", "星", "蓝", "东", "安", "明");
    private static final List<String> CHINESE_SECOND =
            List.of("泰", "诚", "达", "信", "海", "源", "峰", "科", "益", "康", "帆", "腾", "和", "润", "创", "宇");
    private static final List<String> CHINESE_TRADE = List.of("贸易", "科技", "制造", "物流", "教育", "餐饮", "传媒", "医疗");
    private static final List<String> RUSSIAN_FIRST =
            List.of("Север", "Вектор", "Альфа", "Гранит", "Восток", "Сокол", "Прогресс", "Меридиан", "Орион", "Кедр");
    private static final List<String> RUSSIAN_SECOND =
            List.of("Трейд", "Софт", "Маш", "Логистик", "Знание", "Сервис", "Медиа", "Мед");
    private static final List<String> ENGLISH_FIRST = List.of(
            "Alder", "Bright", "Copper", "Dover", "Elm", "Falcon", "Granite", "Harbour", "Iron", "Juniper", "Kestrel",
            "Linden", "Maple", "North", "Orchard", "Pine");
    private static final List<String> ENGLISH_SECOND =
            List.of("gate", "field", "brook", "stone", "wood", "bridge", "ford", "well", "hill", "mere");
    private static final List<String> ENGLISH_TRADE =
            List.of("Retail", "Software", "Works", "Freight", "Learning", "Hotels", "Media", "Health");
    private static final List<String> CHINESE_PERSON = List.of("陈晓", "王芳", "李强", "赵敏", "周杰明", "吴婷");
    private static final List<String> RUSSIAN_PERSON =
            List.of("Иван Белов", "Мария Лебедева", "Пётр Громов", "Ольга Зайцева", "Сергей Лапин");
    private static final List<String> ENGLISH_PERSON =
            List.of("Alice Harper", "Tom Ridley", "Grace Mercer", "Noah Fenton", "Ruth Calder");

    private CompanyName() {}

    static String person(SplitMix64 random, CustomerProfile profile) {
        return random.pick(
                switch (profile.place().language()) {
                    case "zh" -> CHINESE_PERSON;
                    case "ru" -> RUSSIAN_PERSON;
                    default -> ENGLISH_PERSON;
                });
    }

    static String company(SplitMix64 random, CustomerProfile profile) {
        int trade = CustomerProfile.INDUSTRIES.indexOf(profile.industry());
        return switch (profile.place().language()) {
            case "zh" ->
                profile.place().city()
                        + random.pick(CHINESE_FIRST)
                        + random.pick(CHINESE_SECOND)
                        + CHINESE_TRADE.get(trade)
                        + "有限公司";
            case "ru" -> "ООО «" + random.pick(RUSSIAN_FIRST) + RUSSIAN_SECOND.get(trade) + "»";
            default ->
                random.pick(ENGLISH_FIRST)
                        + random.pick(ENGLISH_SECOND)
                        + " "
                        + ENGLISH_TRADE.get(trade)
                        + (profile.place().country().equals("US") ? ", Inc." : " Ltd");
        };
    }
}
