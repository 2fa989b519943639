import { useQuery } from '@tanstack/react-query';
import { get } from '../api/client';
import { useSettled } from '../parts/useSettled';
import type { Texts } from '../texts/useTexts';
import { addressOf } from '../url/customer';
import type { View } from '../url/view';
import { type Command, isAsTyped } from './commands';

const LEAST = 2;
const MOST = 5;

/** The customers in whose id or name the letters typed are, for who may see customers. */
export function useFoundCustomers(typed: string, view: View, rights: readonly string[], { t }: Pick<Texts, 't'>): readonly Command[] {
  const search = useSettled(typed.trim());
  const wanted = rights.includes('READ_CUSTOMERS') && search.length >= LEAST && !isAsTyped(search);
  const found = useQuery({
    queryKey: ['palette', search],
    enabled: wanted,
    staleTime: 60_000,
    queryFn: ({ signal }) => get('/api/v1/customers', { flow: 'T', search, show: ['display_name'], limit: MOST }, signal),
  });
  if (!wanted || search !== typed.trim()) return [];
  return (found.data?.members ?? []).map(({ customerId, display_name }) => ({
    key: `customer:${customerId}`,
    kind: t('palette.customer'),
    name: typeof display_name === 'string' ? `${display_name} · ${customerId}` : customerId,
    address: addressOf(customerId, view),
  }));
}
