package io.holdfast.store.importing.sniff;

import java.nio.charset.Charset;
import java.util.function.IntPredicate;

/**
 * How much text outside ASCII looks like Chinese or like Russian, from 0 to 1, when its bytes may be either. Chinese text is made of
 * the usual characters of GB2312; Russian text read so gives rare ones. Russian text is letters beside each other, with few other
 * signs; Chinese bytes read so give a third of others, such as ±, ¶ or Џ, and capitals within words, and French or German ones
 * give letters alone among those of ASCII.
 */
final class Letters {
    /** The most usual characters of business files in Chinese; one such column header is enough to tell. */
    private static final String COMMON_HAN = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动"
            + "同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本"
            + "去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变"
            + "客户姓名编号合同订单日期金额开始结束状态月季套餐产品原因备注城市地区行业单价数量币种电话邮箱负责续费流失活跃终止价格购买时间是否男女"
            + "北京海广州深圳王李张刘陈杨赵黄周吴徐孙胡朱林何郭马罗梁宋";

    private static final String CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў";

    /** What stands beside Cyrillic letters in files of companies. */
    private static final String BESIDE = "«»№–—“”„…’‘•€\u00A0";

    private static final Charset GB2312 = Charset.forName("GB2312");
    private static final int SIGNS_END = 0xA4;
    private static final int USUAL_FROM = 0xB0;
    private static final int USUAL_END = 0xD8;

    /** So much more a sign that does not belong tells against Russian than a letter tells for it. */
    private static final int ODD_WEIGHT = 3;

    private Letters() {}

    /** Between the share of the usual characters of GB2312 and that of the most usual ones of business. */
    static double han(String text) {
        return (share(text, Letters::isUsual) + share(text, c -> COMMON_HAN.indexOf(c) >= 0)) / 2;
    }

    static double cyrillic(String text) {
        int all = 0;
        int letters = 0;
        int odd = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > 0x7F) {
                boolean isLetter = CYRILLIC.indexOf(Character.toLowerCase(c)) >= 0;
                boolean belongs = isLetter ? belongs(text, i) : BESIDE.indexOf(c) >= 0;
                all++;
                letters += isLetter && belongs ? 1 : 0;
                odd += belongs ? 0 : 1;
            }
        }
        return all == 0 ? 0 : Math.max(0, letters - ODD_WEIGHT * odd) / (double) all;
    }

    /** Neither a capital behind a small letter, nor beside a letter of ASCII. */
    private static boolean belongs(String text, int at) {
        char before = at == 0 ? ' ' : text.charAt(at - 1);
        char after = at == text.length() - 1 ? ' ' : text.charAt(at + 1);
        boolean isCapitalWithin = Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(before);
        return !isCapitalWithin && !isAscii(before) && !isAscii(after);
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** The first level of GB2312 has the characters in daily use, by their sound; signs stand before it. */
    private static boolean isUsual(int c) {
        byte[] bytes = Character.toString(c).getBytes(GB2312);
        int lead = bytes[0] & 0xFF;
        return bytes.length == 2 && (lead < SIGNS_END || (lead >= USUAL_FROM && lead < USUAL_END));
    }

    private static double share(String text, IntPredicate known) {
        long all = text.codePoints().filter(c -> c > 0x7F).count();
        long found = text.codePoints().filter(c -> c > 0x7F && known.test(c)).count();
        return all == 0 ? 0 : found / (double) all;
    }
}
