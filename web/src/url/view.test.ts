import { describe, expect, it } from 'vitest';
import { readView, START, writeView } from './view';

describe('view', () => {
  it('survives being an address, with blanks, signs and other scripts in it', () => {
    const view = { ...START, period: '2025-Q4', segment: 'country = "中国" and tenure >= 90', open: 'nrr:EUR' };
    expect(readView(writeView(view))).toEqual(view);
  });

  it('puts nothing into the address that was not chosen', () => {
    expect(writeView(START)).toBe('');
    expect(writeView({ ...START, lang: 'ru' })).toBe('?lang=ru');
  });

  it('leaves what it does not know alone', () => {
    expect(readView('?colour=red&period=2025-12')).toEqual({ ...START, period: '2025-12' });
  });
});
