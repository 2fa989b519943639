import { describe, expect, it } from 'vitest';
import { day, money, moment, percent, period, points, shortPercent, today } from './format';

/** Intl writes blanks that do not break; they read as blanks. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('format', () => {
  it('writes minor units by the digits of the currency', () => {
    expect(money(123456, 'EUR', 'en')).toBe('€1,234.56');
    expect(money(123456, 'JPY', 'en')).toBe('¥123,456');
    expect(money(123456, 'KWD', 'en')).toMatch(/123\.456/);
    expect(plain(money(123456, 'EUR', 'ru'))).toBe('1 234,56 €');
    expect(money(123456, '', 'en')).toBe('1,234.56');
  });

  it('names a whole month and gives the last day of anything else, not the day after it', () => {
    expect(period('2025-12-01', '2026-01-01', 'en')).toBe('December 2025');
    expect(period('2025-12-01', '2025-12-31', 'en')).toBe('December 1, 2025 – December 30, 2025');
    expect(period('2025-12-01', '2026-01-01', 'zh-CN')).toBe('2025年12月');
  });

  it('signs points, so that a step down is seen', () => {
    expect(points(0.0123, 'en')).toBe('+1.230');
    expect(points(-0.0123, 'en')).toBe('-1.230');
    expect(points(0, 'en')).toBe('0.000');
    expect(plain(percent(0.0299, 'ru'))).toBe('2,99 %');
  });

  it('give no minus to what is rounded to nothing, and keep that of the rest', () => {
    expect(percent(-0.000038, 'en')).toBe('0.00%');
    expect(percent(-0.000062, 'en')).toBe('-0.01%');
    expect(shortPercent(-0.0004, 'en')).toBe('0.0%');
    expect(money(-49, 'JPY', 'en')).toBe('-¥49');
    expect(money(49, 'EUR', 'en', true)).toBe('+€0.49');
  });

  it('keep a Russian year and its «г.» on one line', () => {
    expect(day('2025-12-02', 'ru')).toMatch(/2025\u00a0г\.$/);
    expect(period('2025-12-01', '2026-01-01', 'ru')).toMatch(/2025\u00a0г\.$/);
    expect(moment('2025-12-02T10:00:00Z', 'ru')).toMatch(/2025\u00a0г\., /);
    expect(day('2025-12-02', 'en')).toBe('December 2, 2025');
  });

  it('take the day from where the reader is, also late in his evening', () => {
    expect(today(new Date(2025, 11, 31, 23, 30))).toBe('2025-12-31');
    expect(today(new Date(2026, 0, 1, 0, 30))).toBe('2026-01-01');
  });
});
