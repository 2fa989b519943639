import type { Warning } from '../api/answers';

const USUAL = ['name', 'company', 'company_name', 'customer_name', 'account_name'];

/** The attribute that tells a reader who a customer is; undefined where the data has none that he may see. */
export function nameAmong(attributes: readonly string[]): string | undefined {
  return USUAL.find((each) => attributes.includes(each)) ?? attributes.find((each) => each.toLowerCase().includes('name'));
}

/** For how many days nothing was heard of him: what the sign itself counted, else since his last activity. */
export function silentDays({ evidence, shown }: Warning): number | null {
  const days = evidence.silent_days ?? shown?.days_since_activity ?? null;
  return days === null ? null : Number(days);
}
