import type { Key } from '../texts/useTexts';

/** A screen of the menu. */
export interface ScreenEntry {
  readonly path: string;
  readonly name: Key;
  /** Who may see it: who has one of these rights; everybody where none is named. */
  readonly rights?: readonly string[];
  /** Whether what is asked (period, definition, segment) has no say in it. */
  readonly plain?: boolean;
  /** What of it can be gone to by itself, by the name in the address. */
  readonly parts: readonly { readonly part: string; readonly name: Key }[];
}

export const SCREENS: readonly ScreenEntry[] = [
  { path: '/overview', name: 'app.overview', parts: [] },
  {
    path: '/retention',
    name: 'app.retention',
    parts: [
      { part: '', name: 'retention.cohorts' },
      { part: 'lifecycle', name: 'retention.lifecycle' },
      { part: 'stickiness', name: 'retention.stickiness' },
      { part: 'survival', name: 'retention.survival' },
      { part: 'returns', name: 'retention.returns' },
      { part: 'sweep', name: 'retention.sweep' },
    ],
  },
  {
    path: '/revenue',
    name: 'app.revenue',
    parts: [
      { part: '', name: 'revenue.movements' },
      { part: 'economics', name: 'revenue.economics' },
      { part: 'simulation', name: 'revenue.simulation' },
    ],
  },
  { path: '/breakdown', name: 'app.breakdown', parts: [] },
  { path: '/customers', name: 'app.customers', parts: [] },
  { path: '/reports', name: 'app.reports', parts: [], rights: ['EXPORT'] },
  {
    path: '/definitions',
    name: 'app.definitions',
    parts: [
      { part: '', name: 'definitions.compared' },
      { part: 'switches', name: 'definitions.switches' },
      { part: 'versions', name: 'definitions.versions' },
    ],
  },
  {
    path: '/data',
    name: 'app.data',
    rights: ['IMPORT'],
    plain: true,
    parts: [
      { part: '', name: 'data.imports' },
      { part: 'new', name: 'data.new' },
      { part: 'sources', name: 'data.sources' },
      { part: 'findings', name: 'data.findings' },
      { part: 'jobs', name: 'data.jobs' },
    ],
  },
  {
    path: '/admin',
    name: 'app.admin',
    rights: ['MANAGE_ACCOUNTS', 'READ_AUDIT', 'EDIT_DEFINITIONS', 'READ_HEALTH'],
    plain: true,
    parts: [],
  },
];

/** The screens of the menu for somebody with these rights. */
export function screensFor(rights: readonly string[]): readonly ScreenEntry[] {
  return SCREENS.filter((screen) => screen.rights === undefined || screen.rights.some((right) => rights.includes(right)));
}
