import { describe, expect, it } from 'vitest';
import { economicsByPlan } from '../testing/economicsByPlan';
import { groupRows, sortedBy } from './grouped';

const HOW = { name: (group: string) => (group === '' ? 'not known' : group), term: (key: string) => key, segment: 'country = CN', bands: false };

describe('economics by group', () => {
  const rows = groupRows(economicsByPlan, HOW);

  it('have the customers of the group and the query of all groups behind each figure', () => {
    const [arpa] = rows[0]!.figures;
    expect(arpa).toMatchObject({ metric: 'arpa', about: 'Team', sql: 'SELECT arpa', behind: { segment: '(country = CN) and plan = Team' }, flows: ['E'] });
    expect(rows[2]!.name).toBe('not known');
    expect(new Set(rows.flatMap((row) => row.figures.map((each) => each.key))).size).toBe(6);
  });

  it('offer no list of customers of a band, which no value names', () => {
    expect(groupRows(economicsByPlan, { ...HOW, bands: true })[0]!.figures[0]).toMatchObject({ flows: [], behind: {} });
  });

  it('are sorted by a figure, the undefined last either way, and otherwise stay as they came', () => {
    const names = (sort: string) => sortedBy(rows, sort).map((row) => row.group);
    expect(names('')).toEqual(['Team', 'Pro', '']);
    expect(names('arpa')).toEqual(['', 'Team', 'Pro']);
    expect(names('-arpa')).toEqual(['Pro', 'Team', '']);
    expect(names('cac')).toEqual(['Pro', 'Team', '']);
    expect(names('-cac')).toEqual(['Team', 'Pro', '']);
    expect(names('mrr')).toEqual(['Team', 'Pro', '']);
  });
});
