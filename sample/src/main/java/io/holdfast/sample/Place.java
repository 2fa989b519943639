package io.holdfast.sample;

import java.util.List;

/** Where a customer sits; his office hours are written in UTC and lie inside one UTC day. */
record Place(String country, String region, String city, String language, int opens) {
    static final List<Place> CHINA = List.of(
            new Place("CN", "East", "上海", "zh", 1),
            new Place("CN", "North", "北京", "zh", 1),
            new Place("CN", "South", "深圳", "zh", 1),
            new Place("CN", "South", "广州", "zh", 1),
            new Place("CN", "East", "杭州", "zh", 1),
            new Place("CN", "West", "成都", "zh", 1));
    static final List<Place> RUSSIA = List.of(
            new Place("RU", "Central", "Москва", "ru", 6),
            new Place("RU", "North-West", "Санкт-Петербург", "ru", 6),
            new Place("RU", "Urals", "Екатеринбург", "ru", 4),
            new Place("RU", "Volga", "Казань", "ru", 6),
            new Place("RU", "Siberia", "Новосибирск", "ru", 2));
    static final List<Place> ENGLISH = List.of(
            new Place("GB", "England", "London", "en", 9),
            new Place("GB", "England", "Leeds", "en", 9),
            new Place("US", "East", "Boston", "en", 13),
            new Place("US", "South", "Austin", "en", 14),
            new Place("US", "West", "Portland", "en", 15),
            new Place("AU", "Victoria", "Melbourne", "en", 0),
            new Place("IE", "Leinster", "Dublin", "en", 9));
}
