import type { Key } from '../texts/useTexts';

/** A screen of the menu. */
export interface ScreenEntry {
  readonly path: string;
  readonly name: Key;
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
  {
    path: '/definitions',
    name: 'app.definitions',
    parts: [
      { part: '', name: 'definitions.compared' },
      { part: 'switches', name: 'definitions.switches' },
      { part: 'versions', name: 'definitions.versions' },
    ],
  },
];
