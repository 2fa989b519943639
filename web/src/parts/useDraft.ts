import { useMemo, useState } from 'react';
import { useAccount } from '../api/questions';

export interface DraftPlace<T> {
  readonly read: () => T | undefined;
  readonly keep: (draft: T) => void;
  readonly drop: () => void;
}

/**
 * Where what is typed and not yet saved is kept: it outlives a failed save, a reload and signing in again, in this tab alone
 * and for one account, so that the next person at it sees nothing of it. A browser that keeps nothing keeps no draft either.
 */
export function useDraft<T>(place: string): DraftPlace<T> {
  const current = useAccount();
  const [account] = useState(current);
  return useMemo(() => placeOf<T>(`holdfast:draft:${account}:${place}`), [account, place]);
}

function placeOf<T>(name: string): DraftPlace<T> {
  return {
    read: () => {
      try {
        const text = sessionStorage.getItem(name);
        return text === null ? undefined : (JSON.parse(text) as T);
      } catch {
        return undefined;
      }
    },
    keep: (draft) => {
      try {
        sessionStorage.setItem(name, JSON.stringify(draft));
      } catch {
        // see above
      }
    },
    drop: () => {
      try {
        sessionStorage.removeItem(name);
      } catch {
        // see above
      }
    },
  };
}
