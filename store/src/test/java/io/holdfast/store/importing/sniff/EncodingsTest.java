package io.holdfast.store.importing.sniff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
    private static final List<String> CHINESE = List.of(
            "北京云达科技有限公司",
            "上海星康制造有限公司",
            "成都安海教育有限公司",
            "广州“引号”公司",
            "深圳甲",
            "杭州宏帆餐饮有限公司",
            "乌鲁木齐鑫源",
            "陈晓",
            "欧阳",
            "套餐",
            "作废",
            "欠费",
            "微信支付",
            "渠道",
            "夏雨荷");
    private static final List<String> RUSSIAN = List.of(
            "ООО «КедрМедиа»",
            "ДОГОВОР",
            "Иванов Пётр",
            "руб.",
            "ЗАО \"СЕВЕР\"",
            "аннулирован",
            "ИП Щукин",
            "№ договора",
            "Ёлкин",
            "ТОРГОВЫЙ ДОМ «ВОСТОК»",
            "Київ",
            "Зміни її",
            "беларускі",
            "НДС",
            "ЦУМ");

    @TempDir
    Path folder = Path.of("");

    private Charset of(String text, String charset) throws IOException {
        Path file = Files.write(folder.resolve("file.csv"), text.getBytes(Charset.forName(charset)));
        return Encodings.of(FileSample.of(file));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GB18030      | 客户名称,合同编号,套餐,开始日期,结束日期,合同金额,币种
            GB18030      | 北京云达科技有限公司,H-1,标准版,2025-03-01,,1200,CNY
            GB18030      | 上海㐀𠀀康,H-2,标准版
            windows-1251 | Клиент;Номер договора;Тариф;Дата начала;Дата окончания;Сумма;Валюта
            windows-1251 | ООО «КедрМед»;Д-1;СТАНДАРТ;01.03.2025;;1 200,50;руб.
            windows-1251 | КЛИЕНТ;ДОГОВОР;СУММА
            windows-1251 | Клієнт;Договір;Київ;її
            windows-1252 | société générale;Zürich;año;größe
            windows-1252 | Müller;Café
            """)
    void tellsHowALineIsWritten(String charset, String line) throws IOException {
        assertThat(of(line + "\n", charset)).isEqualTo(Charset.forName(charset));
    }

    @Test
    void tellsANameAloneFromOneInAnotherLanguage() throws IOException {
        for (String name : CHINESE) {
            assertThat(of("id,x\n1," + name + "\n", "GB18030")).as(name).isEqualTo(Encodings.GB18030);
        }
        for (String name : RUSSIAN) {
            assertThat(of("id;x\n1;" + name + "\n", "windows-1251")).as(name).isEqualTo(Encodings.WINDOWS_1251);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"id\n1\n", "客户,Клиент\n", "Müller\n"})
    void textOfAllLanguagesIsUtf8(String text) throws IOException {
        assertThat(of(text, "UTF-8")).isEqualTo(StandardCharsets.UTF_8);
    }
}
