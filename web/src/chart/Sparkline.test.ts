import { describe, expect, it } from 'vitest';
import { pathOf } from './Sparkline';

describe('a sparkline', () => {
  it('goes from the lowest to the highest of its values', () => {
    expect(pathOf([0.02, 0.04, 0.03])).toBe('M3 25L60 3L117 14');
  });

  it('leaves a gap where a value is undefined', () => {
    expect(pathOf([1, null, 2])).toBe('M3 25M117 3');
    expect(pathOf([null, null])).toBe('');
  });

  it('is level where nothing changed', () => {
    expect(pathOf([5, 5])).toBe('M3 14L117 14');
    expect(pathOf([5])).toBe('M3 14');
  });
});
