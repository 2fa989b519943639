import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from './load';
import { thingName } from './names';
import { useTexts } from './useTexts';

async function texts(language: 'en' | 'zh-CN' | 'ru') {
  await show(language);
  return renderHook(() => useTexts()).result.current;
}

describe('a text', () => {
  it('has its numbers as its language writes them, and the form of the word that the number asks for', async () => {
    expect((await texts('en')).t('customers.total', { count: 2024 })).toBe('2,024 customers');
    expect((await texts('ru')).t('customers.total', { count: 2021 })).toBe('2\u00a0021 клиент');
    expect((await texts('ru')).t('customers.total', { count: 2024 })).toBe('2\u00a0024 клиента');
    expect((await texts('zh-CN')).t('customers.total', { count: 2024 })).toBe('2,024 位客户');
  });

  it('ends in one point where a Russian date stands last', async () => {
    const { t } = await texts('ru');
    expect(t('stickiness.by_days_lead', { period: 'декабрь 2025 г.' })).toBe('За период: декабрь 2025 г.');
    expect(t('stickiness.by_days_lead', { period: '2025' })).toBe('За период: 2025.');
  });
});

describe('the name of a thing', () => {
  it('says the activities it counts and the limits of its bands', async () => {
    const english = await texts('en');
    expect(thingName('activities_30(export, "Report opened"):1,5', english)).toBe('activities in 30 days (export, "Report opened") (1, 5)');
    expect(thingName('Оборот (руб)', english)).toBe('Оборот (руб)');
    expect(thingName('activities_30(export)', await texts('zh-CN'))).toMatch(/（export）$/);
  });
});
