import type { CustomerAnswer, WarningAnswer } from '../api/answers';
import { movements } from './movements';

export const customers: CustomerAnswer = {
  definition: 'holdfast',
  period: { from: '2025-12-01', to: '2026-01-01' },
  flow: 'L_S',
  count: 2,
  customers: ['C-000024', 'C-000158'],
  members: [
    { customerId: 'C-000024', day: '2025-12-02', display_name: 'Acme', tenure: 364, plan: 'Business', mrr: 64167, currency: 'EUR', owner: 'James Miller' },
    { customerId: 'C-000158', day: '2025-12-18', display_name: null, tenure: 1, plan: null, mrr: 1980, currency: 'EUR', owner: '=cmd' },
  ],
  settings: movements.settings,
  sql: 'SELECT customer_id FROM flow WHERE at_start AND NOT at_end',
  next: null,
};

export const warnings: WarningAnswer = {
  definition: 'holdfast',
  asOf: '2025-12-31',
  count: 2,
  warnings: [
    { customer: 'C-000122', kind: 'silent', since: '2025-12-26', daysLeft: 3, mrrAtStake: 26250, currency: 'EUR', evidence: { silent_days: 6 }, name: 'Acme', shown: { owner: 'James Miller', days_since_activity: 6 } },
    { customer: 'C-000158', kind: 'contract_ending', since: '2025-12-20', daysLeft: 1, mrrAtStake: null, currency: null, evidence: { ending: 1, running: 1 }, name: null, shown: { owner: null, days_since_activity: 40 } },
  ],
  sql: 'SELECT * FROM warning',
};

/** A page of so many customers out of 1,200, after as many as the cursor says. */
export function pageOf(cursor: string, limit: number): CustomerAnswer {
  const from = cursor === '' ? 0 : Number(cursor);
  const to = Math.min(1200, from + limit);
  const members = Array.from({ length: to - from }, (_, i) => ({ customerId: `C-${String(from + i + 1).padStart(6, '0')}`, day: null, tenure: from + i }));
  return {
    ...customers,
    count: 1200,
    customers: members.map((each) => each.customerId),
    members,
    next: to < 1200 ? String(to) : null,
  };
}
