import { renderHook } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { show } from './load';
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
