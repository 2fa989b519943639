// Numbers, money and days as the reader's language writes them. Dates are plain days, so they are read as UTC.

function count(value) {
  return minus(new Intl.NumberFormat(locale()).format(value));
}

function percent(share, digits = 1) {
  return minus(new Intl.NumberFormat(locale(), {
    style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits,
  }).format(noNegativeZero(share, digits + 2)));
}

/** A difference of two shares, with its sign. */
function points(difference, digits = 1) {
  const text = new Intl.NumberFormat(locale(), {
    minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero',
  }).format(noNegativeZero(difference * 100, digits));
  return t('unit.points', {value: minus(text)});
}

function noNegativeZero(value, digits) {
  return Math.abs(value) < 0.5 * 10 ** -digits ? 0 : value;
}

function minus(text) {
  return text.replace('-', '−');
}

function currencyDigits(currency) {
  return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
}

/** An amount given in minor units. Without the signs after the point unless it is small. */
function money(minorUnits, currency, options = {}) {
  if (!/^[A-Z]{3}$/.test(currency)) return count(minorUnits);
  const amount = minorUnits / 10 ** currencyDigits(currency);
  const digits = Math.abs(amount) < 100 && !Number.isInteger(amount) ? currencyDigits(currency) : 0;
  return minus(new Intl.NumberFormat(locale(), {
    style: 'currency', currency, currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits, maximumFractionDigits: digits, ...options,
  }).format(amount));
}

function moneyShort(minorUnits, currency) {
  return money(minorUnits, currency, {notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1});
}

function signedMoney(minorUnits, currency) {
  return money(minorUnits, currency, {signDisplay: 'exceptZero'});
}

function figureText(figure, digits) {
  if (figure.value === null) return '—';
  switch (figure.unit) {
    case 'SHARE': return percent(figure.value, digits);
    case 'MONEY': return money(figure.value, figure.currency);
    case 'DAYS': return t('unit.days', {n: Math.round(figure.value)});
    case 'MONTHS': return t('unit.months', {n: Math.round(figure.value * 10) / 10});
    case 'RATIO': return new Intl.NumberFormat(locale(), {maximumFractionDigits: 2}).format(figure.value);
    default: return count(figure.value);
  }
}

function intervalText(interval, digits = 1) {
  const format = new Intl.NumberFormat(locale(), {minimumFractionDigits: digits, maximumFractionDigits: digits});
  return `${format.format(interval.low * 100)}–${percent(interval.high, digits)}`;
}

/** The ends of a figure's interval in its own unit. */
function boundsText(figure, digits = 1) {
  if (figure.unit === 'SHARE') return intervalText(figure.interval, digits);
  const end = (value) => figureText({...figure, value});
  return `${end(figure.interval.low)}–${end(figure.interval.high)}`;
}

/** The 95 % interval of a share of customers after Wilson, as everywhere in the report. */
function wilson(part, whole) {
  if (whole === 0) return null;
  const z2 = 1.959963984540054 ** 2;
  const share = part / whole;
  const centre = share + z2 / (2 * whole);
  const half = Math.sqrt(z2 * (share * (1 - share) / whole + z2 / (4 * whole * whole)));
  const scale = 1 + z2 / whole;
  return {low: part === 0 ? 0 : (centre - half) / scale, high: part === whole ? 1 : (centre + half) / scale};
}

function utc(day) {
  return new Date(day.length === 10 ? `${day}T00:00:00Z` : day);
}

/** Russian puts a short word for "year" after years: it stays on the line of its year, and goes where no day stands. */
function withYear(text) {
  return text.replace(/\s(г\.)$/, '\u00a0$1');
}

function withoutYearWord(text) {
  return text.replace(/\sг\.$/, '');
}

function date(day) {
  return withYear(new Intl.DateTimeFormat(locale(), {dateStyle: 'long', timeZone: 'UTC'}).format(utc(day)));
}

function dateShort(day) {
  return withYear(new Intl.DateTimeFormat(locale(), {
    year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC',
  }).format(utc(day)));
}

function instant(moment) {
  return new Intl.DateTimeFormat(locale(), {
    dateStyle: 'long', timeStyle: 'short', timeZone: MODEL.about.zone,
  }).format(new Date(moment));
}

function month(day, style = 'long') {
  return withoutYearWord(new Intl.DateTimeFormat(locale(), {year: 'numeric', month: style, timeZone: 'UTC'}).format(utc(day)));
}

function dayBefore(day) {
  return new Date(utc(day) - 86400000).toISOString().slice(0, 10);
}

/** A period by its usual name: a month, a quarter, a year, or its first and last day. */
function periodName(period) {
  const year = period.from.slice(0, 4);
  if (period.grain === 'MONTH') return month(period.from);
  if (period.grain === 'QUARTER') return t('period.quarter', {quarter: (Number(period.from.slice(5, 7)) + 2) / 3, year});
  if (period.grain === 'YEAR') return t('period.year', {year});
  return dayRange(period);
}

function dayRange(period) {
  // Browsers shorten Chinese ranges to digits and strokes.
  if (language === 'zh') return `${date(period.from)}至${date(dayBefore(period.to))}`;
  const style = new Intl.DateTimeFormat(locale(), {year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC'});
  return withoutYearWord(style.formatRange(utc(period.from), utc(dayBefore(period.to))));
}
