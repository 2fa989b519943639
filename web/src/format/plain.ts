import { minorDigits } from './format';

/** A number as a file has it: no signs and blanks for the eye, in the unit that stands beside it. */
export interface Plain {
  readonly value: number;
  /** Such as `%`, `EUR`, `days`; empty: none, or the heading names it. */
  readonly unit: string;
}

export function plainShare(share: number): Plain {
  return { value: exact(100 * share), unit: '%' };
}

/** Percentage points, whose headings say so. */
export function plainPoints(share: number): Plain {
  return { value: exact(100 * share), unit: '' };
}

/** An amount in minor units, in major ones. */
export function plainMoney(minorUnits: number, currency: string): Plain {
  return { value: exact(minorUnits / 10 ** minorDigits(currency)), unit: currency };
}

export function plainTime(value: number, unit: 'day' | 'month', language: string): Plain {
  const parts = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).formatToParts(5);
  return { value, unit: parts.find((each) => each.type === 'unit')?.value ?? '' };
}

/** Without the last digits, which only tell that 0.07 · 100 is no whole number to a machine. */
function exact(value: number): number {
  return Number(value.toPrecision(13));
}
