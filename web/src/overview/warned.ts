import type { Warning } from '../api/answers';

/** For how many days nothing was heard of him: what the sign itself counted, else since his last activity. */
export function silentDays({ evidence, shown }: Warning): number | null {
  const days = evidence.silent_days ?? shown?.days_since_activity ?? null;
  return days === null ? null : Number(days);
}
