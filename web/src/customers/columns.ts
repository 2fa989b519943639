import type { Member } from '../api/answers';
import { count, day, days, money } from '../format/format';
import type { Key, Texts } from '../texts/useTexts';

/** How many rows are asked for at once. */
export const PAGE = 500;

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
export const ATTRIBUTES = ['plan', 'currency', 'owner', 'segment', 'country', 'region', 'city', 'industry', 'kind', 'acquisition_channel'] as const;

const NAMES: Readonly<Record<string, Key>> = {
  customerId: 'column.customer',
  day: 'column.day',
  acquired: 'column.acquired',
  tenure: 'column.tenure',
  mrr: 'column.mrr',
  contracts: 'column.contracts',
  orders: 'column.orders',
  orders_90: 'column.orders_90',
  activities: 'column.activities',
  activities_30: 'column.activities_30',
  activity_days_30: 'column.activity_days_30',
  days_since_order: 'column.days_since_order',
  days_since_activity: 'column.days_since_activity',
  currency: 'column.currency',
};

/** The name of a column, of an attribute, or what was typed. */
export function columnName(name: string, { t, term }: Pick<Texts, 't' | 'term'>): string {
  const known = NAMES[name];
  return known === undefined ? term(`attribute.${name}`, name) : t(known);
}

const DAYS = new Set(['tenure', 'days_since_order', 'days_since_activity']);
const DATES = new Set(['day', 'acquired']);

/** A cell in the reader's language; empty where it is not known. Money needs the currency beside it to be more than cents. */
export function writeCell(member: Member, name: string, language: string): string {
  const value = member[name] ?? null;
  if (value === null) return '';
  if (name === 'mrr') return money(Number(value), String(member.currency ?? ''), language);
  if (DAYS.has(name)) return days(Number(value), language);
  if (DATES.has(name)) return day(String(value), language);
  return typeof value === 'number' ? count(value, language) : value;
}

export function isAmount(name: string): boolean {
  return (FEATURES as readonly string[]).includes(name) && !DATES.has(name);
}

/** The columns of an answer, in the order they were asked for; no day where nothing happened, as to all customers at the end. */
export function columnsOf(member: Member | undefined): string[] {
  return Object.keys(member ?? {}).filter((name) => name !== 'customerId' && !(name === 'day' && member?.day === null));
}

/** Money and its currency are of no use without each other, so the one brings the other. */
export function asked(show: string): string[] {
  const names = show.split(',').map((each) => each.trim()).filter((each) => each !== '');
  return names.includes('mrr') && !names.includes('currency') ? [...names, 'currency'] : names;
}
