import { describe, expect, it } from 'vitest';
import { closer, enumerated, pair, remarked, sentences, sequence } from './joined';

describe('what is put beside each other', () => {
  it('has the signs of its language', () => {
    expect([pair('Plan', 'Pro', 'en'), pair('套餐', '专业版', 'zh-CN'), pair('Тариф', 'Pro', 'ru')]).toEqual(['Plan: Pro', '套餐：专业版', 'Тариф: Pro']);
    expect([enumerated(['a', 'b'], 'ru'), enumerated(['甲', '乙'], 'zh-CN')]).toEqual(['a, b', '甲、乙']);
    expect([closer('Churn', 'May', 'en'), closer('流失率', '5月', 'zh-CN')]).toEqual(['Churn, May', '流失率，5月']);
    expect([sequence(['a', 'b'], 'en'), sequence(['甲', '乙'], 'zh-CN')]).toEqual(['a; b', '甲；乙']);
    expect([sentences(['One.', 'Two.'], 'en'), sentences(['一。', '二。'], 'zh-CN')]).toEqual(['One. Two.', '一。二。']);
    expect([remarked('3', 'few', 'en'), remarked('三', '少', 'zh-CN')]).toEqual(['3 (few)', '三（少）']);
  });
});
