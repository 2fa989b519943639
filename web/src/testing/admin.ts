/** What a server answers to those who look after it. */
export const people = [
  { id: 'p1', email: 'ada@example.org', name: 'Ada', role: 'owner', scope: 'all', saidScope: null, team: null, customerOwner: null, state: 'active', disabledAt: null },
  { id: 'p2', email: 'kim@example.org', name: 'Kim', role: 'agent', scope: 'mine', saidScope: null, team: 'north', customerOwner: 'Kim', state: 'invited', disabledAt: null },
  { id: 'p3', email: 'li@example.org', name: 'Li', role: 'viewer', scope: 'all', saidScope: null, team: null, customerOwner: null, state: 'disabled', disabledAt: '2026-02-01T10:00:00Z' },
];

export const tokens = [
  { id: 't1', person: 'kim@example.org', name: 'nightly', role: 'analyst', scope: 'all', team: null, customerOwner: null, createdAt: '2026-01-05T10:00:00Z', expiresAt: null, lastUsedAt: null, revokedAt: null },
  { id: 't2', person: null, name: 'web shop', role: 'ingest', scope: 'all', team: null, customerOwner: null, createdAt: '2026-01-06T10:00:00Z', expiresAt: '2027-01-06T10:00:00Z', lastUsedAt: '2026-02-06T10:00:00Z', revokedAt: '2026-02-07T10:00:00Z' },
];

export const entries = [
  { number: 12, at: '2026-02-10T12:00:00Z', actor: 'ada@example.org', action: 'settings_changed', subject: 'workspace', detail: '{"zone": {"from": "UTC", "to": "Asia/Shanghai"}}' },
  { number: 11, at: '2026-02-10T11:00:00Z', actor: 'ada@example.org', action: 'something_new', subject: 'x', detail: '{}' },
];

export const settings = { currency: 'EUR', zone: 'UTC', fiscalYearStartMonth: 1, personal: '' };

export const system = {
  version: '0.1.0',
  java: '17.0.1',
  startedAt: '2026-02-10T08:00:00Z',
  upSeconds: 14_400,
  facts: { customers: 6000, imports: 11, lastImportAt: '2026-02-10T08:00:00Z', firstDay: '2023-01-01', lastDay: '2025-12-31', memoryBytes: 52_428_800 },
  status: 'down',
  health: { db: 'up', nightly: 'down' },
};

export const nights = { jobs: [{ id: 'j1', kind: 'nightly', state: 'failed', subject: '2026-02-10', createdBy: 'server', createdAt: '2026-02-10T00:00:00Z', finishedAt: '2026-02-10T00:01:00Z', problem: 'The disk is full.' }], next: null };
