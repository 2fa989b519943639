import { describe, expect, it } from 'vitest';
import type { Outline } from '../api/segments';
import { countedOver } from '../texts/names';
import { fromOutline, newGroup, newRow, toText, withName, withValue } from './rules';

const row = (name: string, operator: '=' | 'in' | '<' | 'not in', ...values: string[]): Outline => ({ kind: 'comparison', name, quoted: false, of: [], operator, values });

describe('rules', () => {
  it('are written as the server reads them, with quotes only where they are needed', () => {
    const group = newGroup({
      items: [
        newRow({ name: 'country', operator: 'in', values: ['CN', 'New Zealand', 'O"Neil'] }),
        newRow({ name: 'tenure', quoted: true, values: ['long'] }),
        newRow({ name: '城市', values: ['北京'] }),
        newRow({ name: 'owner', operator: 'unknown' }),
        newRow({ name: 'large', operator: 'not saved' }),
        newRow({ name: 'or', values: ['1'] }),
      ],
    });
    expect(toText(group)).toBe('country in (CN, "New Zealand", "O""Neil") and "tenure" = long and 城市 = 北京 and owner is unknown and not @large and "or" = 1');
  });

  it('leave out lines that are not finished', () => {
    expect(toText(newGroup({ items: [newRow(), newRow({ name: 'plan' }), newGroup()] }))).toBe('');
  });

  it('are drawn from their outline and written the same again', () => {
    const outline: Outline = {
      kind: 'or',
      rules: [
        { kind: 'and', rules: [row('plan', '=', 'Pro'), { kind: 'not', rule: { kind: 'or', rules: [row('tenure', '<', '90'), { kind: 'saved', name: 'large' }] } }] },
        { kind: 'not', rule: row('mrr', '<', '10') },
        { kind: 'not', rule: { kind: 'saved', name: 'small' } },
        { kind: 'known', name: 'owner', quoted: false, of: [] },
      ],
    };
    expect(toText(fromOutline(outline))).toBe('(plan = Pro and not (tenure < 90 or @large)) or not (mrr < 10) or not @small or owner is known');
    expect(toText(fromOutline(row('plan', '=', 'Pro')))).toBe('plan = Pro');
    expect(toText(fromOutline(null))).toBe('');
  });

  it('take what was probably meant in its own place, in quotes where it needs them', () => {
    expect(withName('plan = contry and contry = CN', { position: 19, found: 'contry' }, 'country')).toBe('plan = contry and country = CN');
    expect(withName('"contry" = CN', { position: 1, found: 'contry' }, 'country')).toBe('"country" = CN');
    expect(withName('tire = 1', { position: 1, found: 'tire' }, 'tier of $& 2')).toBe('"tier of $& 2" = 1');
    expect(withName('other = 1', { position: 1, found: 'contry' }, 'country')).toBeUndefined();
    const outline: Outline = { kind: 'and', rules: [row('country', '=', 'co'), { kind: 'not', rule: row('country', 'in', 'co', 'RU') }, row('plan', '=', 'co')] };
    expect(withValue(outline, { kind: 'value', name: 'country', value: 'co' }, 'New $1')).toBe('country = "New $1" and not (country in ("New $1", RU)) and plan = co');
    expect(withValue(outline, { kind: 'value', name: 'country', value: 'xx' }, 'CN')).toBeUndefined();
  });

  it('name the activities that count, and others in their place', () => {
    const some: Outline = { kind: 'comparison', name: 'activities_30', quoted: false, of: ['export', 'Report opened'], operator: '<', values: ['2'] };
    const seen: Outline = { kind: 'known', name: 'days_since_activity', quoted: false, of: ['export'] };
    const outline: Outline = { kind: 'and', rules: [some, seen, row('plan', '=', 'export')] };
    expect(toText(fromOutline(outline))).toBe('activities_30(export, "Report opened") < 2 and days_since_activity(export) is known and plan = export');
    expect(withValue(outline, { kind: 'activity', name: 'activities_30', value: 'export' }, 'exports')).toBe(
      'activities_30(exports, "Report opened") < 2 and days_since_activity(export) is known and plan = export',
    );
  });

  it('know what is counted over days', () => {
    expect(countedOver('orders_90')).toEqual({ base: 'orders', days: '90' });
    expect(countedOver('activity_days')).toEqual({ base: 'activity_days', days: '' });
    expect(countedOver('days_since_order')).toBeUndefined();
  });
});
