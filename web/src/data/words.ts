import { day } from '../format/format';
import type { Texts } from '../texts/useTexts';
import type { PreviewColumn } from './answers';

/** The kinds of facts, the ones a company begins with first. */
export const KINDS = [
  'customers', 'contracts', 'orders', 'activities', 'tickets', 'responses', 'interactions', 'costs', 'statuses', 'market_events', 'fx_rates', 'attributes', 'contacts',
] as const;

export function kindName(kind: string | null, { coded }: Texts): string {
  return kind === null ? '' : coded(`fact.${kind}`, 'fact.unknown');
}

/** A source by its name; those of the server itself have names of their own. */
export function sourceName(name: string, { t }: Pick<Texts, 't'>): string {
  if (name === 'live') return t('data.live');
  if (name === 'by hand, many at once') return t('data.by_hand_at_once');
  return name === 'by hand' ? t('data.by_hand') : name;
}

/** A field in the reader's words, or as mappings call it. */
export function fieldName(name: string, { coded, t }: Texts): string {
  const text = coded(`fact_field.${name}`, 'fact.unknown');
  return text === t('fact.unknown') ? name : text;
}

export function reason(code: string, { term, t }: Texts): string {
  return term(`quarantined.${code}`, t('quarantined.other'));
}

/** An example as the data have it, its days as the language writes them. */
export function example(text: string, language: string): string {
  return text.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (date) => day(date, language));
}

export function bytes(size: number, language: string): string {
  const step = size < 1e3 ? 0 : size < 1e6 ? 1 : size < 1e9 ? 2 : 3;
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: ['byte', 'kilobyte', 'megabyte', 'gigabyte'][step]!,
    unitDisplay: step === 0 ? 'long' : 'short', // the short form of few is always the singular in English
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(size / 1000 ** step);
}

/** How long ago a moment was, in the largest unit that says something. */
export function ago(at: string, language: string, now = Date.now()): string {
  const seconds = Math.round((new Date(at).getTime() - now) / 1000);
  const units = [['day', 86_400], ['hour', 3_600], ['minute', 60]] as const;
  const [unit, length] = units.find(([, each]) => Math.abs(seconds) >= each) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.round(seconds / length), unit);
}

/** How the values of a column are written, for a field of a type. */
export function formatOf(type: string, column: PreviewColumn | undefined): string | null {
  if (type === 'instant' || type === 'date') return column?.dates ?? null;
  return formats(type).length > 0 ? (column?.numbers ?? null) : null;
}

/** How a column of a type may be written; empty: as it is. */
export function formats(type: string): readonly string[] {
  if (type === 'instant' || type === 'date') {
    return ['iso', 'year first', 'dd.MM.yyyy', 'dd/MM/yyyy', 'MM/dd/yyyy', 'yyyyMMdd', 'yyyy-MM-dd HH:mm:ss', 'dd.MM.yyyy HH:mm', 'epoch seconds', 'epoch milliseconds', 'excel days'];
  }
  if (['money', 'number', 'integer', 'share', 'rate'].includes(type)) {
    return ['1234.56', '1,234.56', '1234,56', '1.234,56', '1 234,56', '1 234.56', "1'234.56"];
  }
  return [];
}

/** How a date or a number is written: what has a name by it, and what is a pattern as it is. */
export function formatName(format: string, { t }: Pick<Texts, 't'>): string {
  switch (format) {
    case 'iso':
      return t('data.format_iso');
    case 'year first':
      return t('data.format_year_first');
    case 'epoch seconds':
      return t('data.format_seconds');
    case 'epoch milliseconds':
      return t('data.format_milliseconds');
    case 'excel days':
      return t('data.format_spreadsheet');
    default:
      return format;
  }
}

/** A column by its heading; one without has the number it stands at. */
export function columnName(name: string, { t }: Pick<Texts, 't'>): string {
  const [, number] = /^column (\d+)$/.exec(name) ?? [];
  return number === undefined ? name : t('data.unnamed_column', { n: number });
}

/** In what a column counts. */
export function unitName(unit: string, { t }: Pick<Texts, 't'>): string {
  switch (unit) {
    case 'cents':
      return t('data.unit_cents');
    case 'days':
      return t('data.unit_days');
    case 'months':
      return t('data.unit_months');
    case 'years':
      return t('data.unit_years');
    case 'lines':
      return t('data.unit_lines');
    case 'per_customer':
      return t('data.unit_per_customer');
    default:
      return t('data.unit_whole');
  }
}
