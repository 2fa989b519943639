import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { send } from '../api/client';

export interface OwnToken {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly scope: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
}

export interface NewOwnToken {
  readonly name: string;
  readonly role: string;
  /** Null is as the role has it. */
  readonly scope: string | null;
  readonly expiresAt: string | null;
}

export interface Passwords {
  readonly oldPassword: string;
  readonly newPassword: string;
}

const TOKENS = '/api/v1/session/tokens';
const KEY = ['own', 'tokens'];

export const useChangePassword = () =>
  useMutation({ mutationFn: (wanted: Passwords) => send<undefined>('PUT', '/api/v1/session/password', wanted) });

export const useOwnTokens = () => useQuery({ queryKey: KEY, queryFn: ({ signal }) => send<OwnToken[]>('GET', TOKENS, undefined, signal) });

export function useNewOwnToken() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewOwnToken) => send<{ readonly secret: string }>('POST', TOKENS, wanted),
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
