import type { Key, Texts } from './useTexts';

const STATES: Readonly<Record<string, Key>> = {
  active: 'state.active',
  delinquent: 'state.delinquent',
  paused: 'state.paused',
  free: 'state.free',
  trial: 'state.trial',
  lapsed: 'state.lapsed',
  void: 'state.void',
  prospect: 'state.prospect',
};

/** What a customer is under a definition; the server's word where it has no name. */
export function stateName(state: string, { t }: Pick<Texts, 't'>): string {
  const key = STATES[state];
  return key === undefined ? state : t(key);
}
