import { describe, expect, it } from 'vitest';
import { preview } from '../testing/data';
import { mappingOf, NOTHING_CHOSEN, orderOf, withAttributes, withField } from './order';

describe('order of an import', () => {
  it('holds only what was chosen', () => {
    expect(orderOf('u1', NOTHING_CHOSEN)).toEqual({ upload: 'u1' });
    expect(orderOf('u1', { ...NOTHING_CHOSEN, as: 'orders', zone: 'Asia/Shanghai' })).toEqual({ upload: 'u1', as: 'orders', zone: 'Asia/Shanghai' });
  });

  it('names the kind in its mapping once a column was changed', () => {
    const mapping = withField(mappingOf(preview), 'amount', { column: 'fee', unit: '', format: null });
    expect(orderOf('u1', { ...NOTHING_CHOSEN, as: 'contracts', mapping })).toEqual({
      upload: 'u1',
      mapping: {
        kind: 'contracts',
        shape: 'rows',
        zone: 'UTC',
        fields: { customer_id: { column: 'customer' }, started_at: { column: 'start', format: 'dd.MM.yyyy' }, amount: { column: 'fee' } },
        attributes: {},
      },
    });
    expect(Object.keys(withField(mapping, 'amount', null).fields)).toEqual(['customer_id', 'started_at']);
  });

  it('keeps the name an attribute had', () => {
    const named = { ...mappingOf(preview), attributes: { segment: 'tier' } };
    expect(withAttributes(named, ['tier', 'fee']).attributes).toEqual({ segment: 'tier', fee: 'fee' });
  });
});
