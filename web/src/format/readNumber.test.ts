import { describe, expect, it } from 'vitest';
import { readNumber } from './readNumber';

describe('a typed number', () => {
  it.each([
    ['en', '1,200.50', '1200.50'],
    ['en', '1200.5', '1200.5'],
    ['en', '-1,234,567', '-1234567'],
    ['zh-CN', '1,200.50', '1200.50'],
    ['ru', '1 200,50', '1200.50'],
    ['ru', '1\u00a0200,50', '1200.50'],
    ['ru', '1200,50', '1200.50'],
    ['ru', '1200.50', '1200.50'],
    ['ru', '\u22123\u202f883,12', '-3883.12'],
    ['ru', '0', '0'],
  ])('is read as %s writes it: %s', (language, typed, read) => {
    expect(readNumber(typed, language)).toBe(read);
  });

  it.each([
    ['en', '1200,50'],
    ['en', '1,20'],
    ['en', '12,00,000'],
    ['en', '1,200 300'],
    ['en', 'twelve'],
    ['en', ''],
    ['en', '1.2.3'],
    ['en', '1234567890123456789'],
    ['ru', '1.200,50'],
    ['ru', '1 20,50'],
    ['ru', '12,'],
  ])('is none where it could be meant otherwise: %s %s', (language, typed) => {
    expect(readNumber(typed, language)).toBeNull();
  });
});
