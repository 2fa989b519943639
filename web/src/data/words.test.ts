import { describe, expect, it } from 'vitest';
import { bytes } from './words';

describe('the size of a file', () => {
  it('has the plural of its language where it is small, and is short where it is large', () => {
    expect([bytes(1, 'en'), bytes(101, 'en'), bytes(2048, 'en')]).toEqual(['1 byte', '101 bytes', '2 kB']);
    expect(bytes(101, 'ru')).toBe('101 байт');
  });
});
