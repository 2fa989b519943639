import type { ContactPage, CustomerHistory, TimelinePage } from '../api/customer';

const none = { since: '2025-12-02', days: 0, plan: null, endKind: null, reason: null };

export const one: CustomerHistory = {
  customer: 'C-000024',
  definition: 'holdfast',
  asOf: null,
  lastDay: '2025-12-31',
  state: { from: '2025-12-02', to: null, days: 30, state: 'lapsed', cause: { ...none, kind: 'contract_ended', days: 1, plan: 'Business', endKind: 'voluntary', reason: 'price.too_expensive' } },
  states: [
    { from: '2024-12-03', to: '2025-12-02', days: 364, state: 'active', cause: { ...none, kind: 'contract_started', since: '2024-12-03', plan: 'Business' } },
    { from: '2025-12-02', to: null, days: 30, state: 'lapsed', cause: { ...none, kind: 'contract_ended', days: 1, plan: 'Business', endKind: 'voluntary', reason: 'price.too_expensive' } },
  ],
  known: {
    counted: {
      acquired: '2024-12-03',
      tenure: 393,
      contracts: 0,
      orders: 0,
      orders_90: 0,
      activities: 12,
      activities_30: 0,
      activity_days_30: 0,
      days_since_order: null,
      days_since_activity: 40,
      plan: null,
    },
    attributes: { owner: 'James Miller', country: 'DE' },
  },
  money: {
    mrr: [],
    steps: [{ from: '2024-12-03', to: '2025-12-02', mrr: [{ currency: 'EUR', amount: 64167 }] }],
    movements: [
      { day: '2024-12-03', line: 'new', amount: 64167, currency: 'EUR' },
      { day: '2025-12-02', line: 'churn', amount: -64167, currency: 'EUR' },
    ],
    orders: { count: 0, last: null, sums: [] },
  },
  contracts: [{ plan: 'Business', from: '2024-12-03', to: '2025-12-02', running: false, mrr: 64167, currency: 'EUR', cancelRequested: '2025-11-20', endKind: 'voluntary', reason: 'price.too_expensive', pauses: [], pastDue: [], next: null }],
  warnings: [],
  settings: { version: 1, switches: {} },
  masked: false,
  person: { name: 'Ann Adams', email: 'ann@example.org', phone: null, birthday: '1980-02-29' },
};

const entry = { at: null, day: '2025-12-02', fields: {}, key: null, source: 'billing', by: null, batch: 3, knownAt: '2026-01-01T08:00:00Z', corrections: 0, takenBack: null, byHand: false };

export const timeline: TimelinePage = {
  count: 5,
  next: null,
  entries: [
    { ...entry, kind: 'note', event: '', at: '2025-12-05T09:30:00Z', day: '2025-12-05', fields: { channel: 'note', outcome: 'Wants to come back in spring' }, key: 'hand-7', source: 'by hand', by: 'kim@example.org', batch: 7, corrections: 1, byHand: true },
    { ...entry, kind: 'ticket', event: 'opened', day: '2025-12-04', fields: { category: 'billing', is_complaint: true }, key: 'hand-6', source: 'by hand', by: 'kim@example.org', batch: 6, takenBack: '2025-12-06T08:00:00Z', byHand: true },
    { ...entry, kind: 'contract', event: 'ended', fields: { plan: 'Business', reason_code: 'price.too_expensive', reason_text: 'Over budget' }, key: 'K-1' },
    { ...entry, kind: 'response', event: '', day: '2025-11-20', fields: { kind: 'nps', score: 3, text: 'Too slow' }, key: 'R-1' },
    { ...entry, kind: 'activity', event: '', day: '2025-11-19', fields: { day: '2025-11-19', count: 1200, names: ['login', 'export'] } },
  ],
};

const contact = { email: null, phone: null, left: null, source: 'crm', by: null, batch: 4, row: 2, byHand: false };

export const contacts: ContactPage = {
  contacts: [
    { ...contact, key: 'hand-8', name: 'Bea Buyer', role: 'buyer', phone: '+1 555 0100', since: '2024-12-10', at: '2024-12-10T00:00:00Z', source: 'by hand', by: 'kim@example.org', batch: 8, row: 1, byHand: true },
    { ...contact, key: 'P-1', name: 'Cal Champion', role: 'champion', email: 'cal@example.org', since: '2024-12-03', at: '2024-12-03T00:00:00Z', left: '2025-10-30' },
  ],
  championLeft: '2025-10-30',
  lastInteraction: { day: '2025-11-03', channel: 'meeting', direction: 'out', by: 'James Miller', contact: 'Cal Champion' },
  masked: false,
};
