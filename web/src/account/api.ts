import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';
import type { components } from '../api/schema';

type Schemas = components['schemas'];

export type OwnToken = Schemas['ListedToken'];
export type Passwords = Schemas['NewPassword'];

/** What is null is as the role has it. */
export type NewOwnToken = { readonly [K in keyof Schemas['NewOwnToken']]-?: K extends 'name' | 'role' ? string : string | null };

const TOKENS = '/api/v1/session/tokens';
const KEY = ['own', 'tokens'];

export const useChangePassword = () =>
  useMutation({ mutationFn: (wanted: Passwords) => send<undefined>('PUT', '/api/v1/session/password', wanted) });

export const useOwnTokens = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => send<OwnToken[]>('GET', TOKENS, undefined, signal) });

export function useNewOwnToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewOwnToken) => send<Schemas['Created']>('POST', TOKENS, wanted),
    onSuccess: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}

export function useRevokeOwn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => send<undefined>('DELETE', `${TOKENS}/${id}`),
    onSuccess: () => void client.invalidateQueries({ queryKey: KEY }),
  });
}
