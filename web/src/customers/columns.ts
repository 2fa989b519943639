import type { Member } from '../api/answers';
import { count, day, days, money } from '../format/format';
import { thingName } from '../texts/names';
import { stateName } from '../texts/states';
import type { Texts } from '../texts/useTexts';

/** How many rows are asked for at once. */
export const PAGE = 500;

/** What a customer is called, whatever says it. */
export const CALLED = 'display_name';

/** What can be counted of every customer, whatever was imported. */
export const FEATURES = [
  'acquired',
  'tenure',
  'mrr',
  'contracts',
  'orders',
  'orders_90',
  'activities',
  'activities_30',
  'activity_days_30',
  'days_since_order',
  'days_since_activity',
] as const;

/** What companies usually say of their customers. */
export const ATTRIBUTES = [CALLED, 'customer_state', 'plan', 'currency', 'owner', 'segment', 'country', 'region', 'city', 'industry', 'kind', 'acquisition_channel'] as const;

/** The name of a column, of a feature, of an attribute, or what was typed. */
export function columnName(name: string, texts: Pick<Texts, 't' | 'term' | 'language'>): string {
  if (name === 'customerId') return texts.t('column.customer');
  if (name === CALLED) return texts.t('warnings.name');
  if (name === 'customer_state') return texts.t('column.state');
  return name === 'day' ? texts.t('column.day') : thingName(name, texts);
}

const DAYS = new Set(['tenure', 'days_since_order', 'days_since_activity']);
const DATES = new Set(['day', 'acquired']);

/** A cell in the reader's language; empty where it is not known. Money needs the currency beside it to be more than cents. */
export function writeCell(member: Member, name: string, texts: Texts): string {
  const { language } = texts;
  const value = member[name] ?? null;
  if (value === null) return '';
  if (name === 'customer_state') return stateName(String(value), texts);
  if (name === 'mrr') return money(Number(value), String(member.currency ?? ''), language);
  if (DAYS.has(name)) return days(Number(value), language);
  if (DATES.has(name)) return day(String(value), language);
  return typeof value === 'number' ? count(value, language) : value;
}

export function isAmount(name: string): boolean {
  return (FEATURES as readonly string[]).includes(name) && !DATES.has(name);
}

/** The columns of an answer, what a customer is called first, then in the order they were asked for; no day where nothing happened, as to all customers at the end. */
export function columnsOf(member: Member | undefined): string[] {
  const names = Object.keys(member ?? {}).filter((name) => name !== 'customerId' && !(name === 'day' && member?.day === null));
  return [...names.filter((name) => name === CALLED), ...names.filter((name) => name !== CALLED)];
}

/** Money and its currency are of no use without each other, so the one brings the other. */
export function asked(show: string): string[] {
  const names = show.split(',').map((each) => each.trim()).filter((each) => each !== '');
  return names.includes('mrr') && !names.includes('currency') ? [...names, 'currency'] : names;
}
