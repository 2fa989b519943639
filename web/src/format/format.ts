/** Numbers, money and days in the reader's language. What is rounded to nothing has no minus. */

const DAY = 86_400_000;

export function percent(value: number, language: string): string {
  return number(language, { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** The same in a table with little room, so that they stand under each other: 84.1%, 90.0%. */
export function shortPercent(value: number, language: string): string {
  return number(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** The same on an axis: 90%, 2.5%. */
export function axisPercent(value: number, language: string): string {
  return number(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
}

/** Percentage points without their unit, always with a sign. */
export function points(value: number, language: string): string {
  return new Intl.NumberFormat(language, {
    minimumFractionDigits: 3,
    maximumFractionDigits: 3,
    signDisplay: 'exceptZero',
  }).format(100 * value);
}

export function count(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value);
}

export function ratio(value: number, language: string): string {
  return number(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value);
}

/** Whole days in words: 12 days. */
export function days(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 0 }).format(value);
}

export function months(value: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'month', unitDisplay: 'long', maximumFractionDigits: 1 }).format(value);
}

/** An amount in minor units; a currency without them has none to divide by. */
export function money(minorUnits: number, currency: string, language: string, sign = false): string {
  const format = number(language, {
    ...style(currency),
    ...(sign ? { signDisplay: 'exceptZero' as const } : {}),
  });
  return format.format(minorUnits / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 0));
}

/** An amount in major units. */
export function amount(majorUnits: number, currency: string, language: string): string {
  return number(language, style(currency)).format(majorUnits);
}

/** An amount in minor units for a chart, where there is little room: 2.15M. */
export function shortMoney(minorUnits: number, currency: string, language: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(language, { notation: 'compact', maximumSignificantDigits: 4 }).format(
    minorUnits / 10 ** digits,
  );
}

/** How many digits of an amount stand behind the point. */
export function minorDigits(currency: string): number {
  return new Intl.NumberFormat('en', style(currency)).resolvedOptions().maximumFractionDigits ?? 0;
}

/** What is no code of a currency is a plain number of cents: imports may have come without one. */
function style(currency: string): Intl.NumberFormatOptions {
  return /^[A-Z]{3}$/.test(currency)
    ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }
    : { minimumFractionDigits: 2, maximumFractionDigits: 2 };
}

export function day(date: string, language: string): string {
  return write(utc(date), language, { year: 'numeric', month: 'long', day: 'numeric' });
}

/** The day it is where the reader is, such as 2025-12-31: in the evening that may be another than by universal time. */
export function today(now = new Date()): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** The last moment of a day where the reader is. */
export function endOf(date: string): string {
  return new Date(`${date}T23:59:59.999`).toISOString();
}

/** A moment to the minute, where the reader is. */
export function moment(at: string, language: string): string {
  return whole(new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at)));
}

export function month(date: string, language: string): string {
  return write(utc(date), language, { year: 'numeric', month: 'long' });
}

/** A whole month by its name, another stretch by its first and last day. */
export function period(from: string, to: string, language: string): string {
  const last = new Date(utc(to).getTime() - DAY);
  return isMonth(from, to)
    ? month(from, language)
    : `${day(from, language)} – ${write(last, language, { year: 'numeric', month: 'long', day: 'numeric' })}`;
}

/** The same on an axis: a month by its short name, a longer or shorter stretch by its first day. */
export function shortPeriod({ from, to }: { readonly from: string; readonly to: string }, language: string): string {
  const start = utc(from);
  const days = (utc(to).getTime() - start.getTime()) / DAY;
  if (days >= 365) return write(start, language, { year: 'numeric' });
  return write(start, language, { year: '2-digit', month: 'short', ...(days < 28 ? { day: 'numeric' } : {}) });
}

function isMonth(from: string, to: string): boolean {
  const start = utc(from);
  const next = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 1));
  return start.getUTCDate() === 1 && next.getTime() === utc(to).getTime();
}

function utc(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function write(date: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return whole(new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(date));
}

/** A Russian year keeps its «г.» on the line. */
function whole(written: string): string {
  return written.replace(/ (?=г\.)/, '\u00a0');
}

function number(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat(language, { signDisplay: 'negative', ...options });
}
