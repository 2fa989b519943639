import { describe, expect, it } from 'vitest';
import type { Definition } from '../api/answers';
import { differences, readTurned, settings, turn, writeTurned } from './turned';

const ours: Definition = { name: 'ours', version: 2, own: true, basedOn: 'stripe@1', metric: 'churn.cohort', note: '', switches: { gap_days: '1', pause: 'lost' } };

describe('turned switches', () => {
  it('survive being an address', () => {
    expect(readTurned(writeTurned({ gap_days: '3', pause: 'own_state' }))).toEqual({ gap_days: '3', pause: 'own_state' });
    expect(readTurned('')).toEqual({});
    expect(readTurned('nonsense;=;a=')).toEqual({});
  });

  it('are turned back where the definition has them so', () => {
    expect(turn({}, ours, 'gap_days', '3')).toEqual({ gap_days: '3' });
    expect(turn({ gap_days: '3' }, ours, 'gap_days', '1')).toEqual({});
    expect(settings({ gap_days: '3' })).toEqual(['gap_days=3']);
  });

  it('are what differs between two versions', () => {
    expect(differences({ ...ours, switches: { gap_days: '30', pause: 'lost' } }, ours)).toEqual([{ key: 'gap_days', from: '30', to: '1' }]);
  });
});
