import type { Finding, Import, JobLine, Preview, Source } from '../data/answers';
import { OWNER, SAMPLE } from './screen';

/** Somebody who may bring files in, and what a server answers him about them. */

export const ANALYST = { ...OWNER, rights: [...OWNER.rights, 'IMPORT'] };

export const finding: Finding = {
  code: 'end_before_start',
  form: '',
  count: 1,
  name: 'End before start',
  seen: '1 contract ends on the day it starts, or before.',
  effect: '0.00 points of churn',
  advice: 'Check whether start and end are in the right columns.',
  values: {},
  churnPoints: 0,
  churnMonth: '2025-12',
  noEffectBecause: null,
  sample: ['cem: 2025-05-01 → 2025-04-01'],
};

export const done: Import = {
  id: 'i1',
  state: 'done',
  file: 'contracts-2026.csv',
  kind: 'contracts',
  createdBy: 'ada@example.org',
  createdAt: '2026-01-05T10:00:00Z',
  startedAt: '2026-01-05T10:00:00Z',
  finishedAt: '2026-01-05T10:00:02Z',
  attempts: 1,
  upload: 'u1',
  batch: 1,
  alreadyImportedAs: null,
  undoneAt: null,
  refreshed: true,
  counts: { read: 5, accepted: 3, known: 0, quarantined: 2 },
  corrections: 0,
  attributes: 0,
  quarantine: { BAD_DATE: 1, MISSING: 1 },
  findings: [finding],
  notes: [],
  problem: null,
  progress: null,
};

export const failed: Import = {
  ...done,
  id: 'i2',
  state: 'failed',
  file: 'bad.csv',
  batch: null,
  counts: null,
  quarantine: null,
  findings: null,
  problem: { code: 'EVERY_ROW_QUARANTINED', number: null, detail: 'All 3 rows are in quarantine.', particular: null },
};

const NOWHERE = { column: null, times: null, constant: null, format: null, zone: null, unit: null, clue: null };

export const preview: Preview = {
  name: 'contracts-2026.csv',
  bytes: 2048,
  container: 'text',
  compressed: false,
  encoding: 'UTF-8',
  delimiter: ',',
  header: true,
  kind: 'contracts',
  source: 'contracts',
  zone: 'UTC',
  snapshot: null,
  mapping: null,
  mappingFrom: 'guessed',
  shape: 'rows',
  attributes: {},
  fields: [
    { ...NOWHERE, name: 'customer_id', type: 'id', required: true, column: 'customer', clue: 'name' },
    { ...NOWHERE, name: 'started_at', type: 'instant', required: true, column: 'start', format: 'dd.MM.yyyy', clue: 'common_name' },
    { ...NOWHERE, name: 'amount', type: 'money', required: false },
  ],
  columns: [
    { name: 'customer', readAs: ['customer_id'], values: ['ann', 'bob'], dates: null, numbers: null },
    { name: 'start', readAs: ['started_at'], values: ['31.01.2025'], dates: 'dd.MM.yyyy', numbers: null },
    { name: 'fee', readAs: [], values: ['10,50', '99'], dates: null, numbers: '1234,56' },
  ],
  rows: [
    ['ann', '31.01.2025', '10.50'],
    ['bob', '28.02.2025', '99'],
  ],
  notes: [],
  problem: null,
};

export const source: Source = {
  name: 'contracts',
  kind: 'contracts',
  lastAt: '2026-01-05T10:00:02Z',
  lastFile: 'contracts-2026.csv',
  lastImport: 'i1',
  imports: 2,
  rows: 1234,
  from: '2025-01-31',
  to: '2025-12-31',
  mapping: 'kind: contracts\n',
};

export const job: JobLine = {
  id: 'j1',
  kind: 'nightly',
  state: 'done',
  subject: 'night of 2026-01-05',
  createdBy: 'server',
  createdAt: '2026-01-05T02:00:00Z',
  startedAt: '2026-01-05T02:00:00Z',
  finishedAt: '2026-01-05T02:00:03Z',
  attempts: 1,
  problemCode: null,
  problem: null,
  particular: null,
};

const rows = [
  { row: 4, column: 'start', value: 'not a day', code: 'BAD_DATE' },
  { row: 5, column: 'start', value: null, code: 'MISSING' },
];

export const COMPANY = {
  ...SAMPLE,
  '/api/v1/session': { body: ANALYST },
  '/api/v1/imports': { body: { imports: [failed, done], next: null } },
  '/api/v1/imports/i1': { body: done },
  '/api/v1/imports/i2': { body: failed },
  '/api/v1/imports/i1/quarantine/rows': { body: { rows, next: null } },
  '/api/v1/uploads/u1/preview': { body: preview },
  '/api/v1/sources': { body: { sources: [source] } },
  '/api/v1/findings': { body: { findings: [{ batch: 1, importId: 'i1', file: done.file, kind: 'contracts', importedAt: done.createdAt, finding }], count: 1, next: null } },
  '/api/v1/inbox': { body: { count: 1, files: [{ file: 'orders.csv', kind: 'orders', bytes: 2048, changedAt: done.createdAt, importId: null }] } },
  '/api/v1/jobs': { body: { jobs: [job], next: 1 } },
  '/api/v1/freshness': { body: { kinds: [{ kind: 'contracts', lastAt: done.createdAt, to: '2025-12-31' }] } },
};
