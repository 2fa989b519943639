import { describe, expect, it } from 'vitest';
import type { Warning } from '../api/answers';
import { silentDays } from './warned';

const SIGN: Warning = { customer: 'C-1', kind: 'silent', since: '2025-12-26', daysLeft: 3, mrrAtStake: null, currency: null, evidence: {} };

describe('a warned customer', () => {
  it('has been silent as long as the sign says, else since the last activity, else nobody knows', () => {
    expect(silentDays({ ...SIGN, evidence: { silent_days: 6 }, shown: { days_since_activity: 9 } })).toBe(6);
    expect(silentDays({ ...SIGN, shown: { days_since_activity: 0 } })).toBe(0);
    expect(silentDays({ ...SIGN, shown: { days_since_activity: null } })).toBeNull();
    expect(silentDays(SIGN)).toBeNull();
  });
});
