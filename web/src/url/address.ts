import { useMemo, useSyncExternalStore } from 'react';
import { readView, writeView, type View } from './view';

const MOVED = 'holdfast:moved';

function subscribe(changed: () => void): () => void {
  window.addEventListener('popstate', changed);
  window.addEventListener(MOVED, changed);
  return () => {
    window.removeEventListener('popstate', changed);
    window.removeEventListener(MOVED, changed);
  };
}

/** Goes to an address of this app; `replace` leaves no step to go back to. */
export function go(address: string, replace = false): void {
  if (replace) window.history.replaceState(null, '', address);
  else window.history.pushState(null, '', address);
  window.dispatchEvent(new Event(MOVED));
}

export function usePath(): string {
  return useSyncExternalStore(subscribe, () => window.location.pathname);
}

/** The view in the address, and how to change a part of it; `replace` for what is typed letter by letter. */
export function useView(): readonly [View, (change: Partial<View>, replace?: boolean) => void] {
  const search = useSyncExternalStore(subscribe, () => window.location.search);
  return useMemo(() => [readView(search), changeView] as const, [search]);
}

function changeView(change: Partial<View>, replace = false): void {
  const next = { ...readView(window.location.search), ...change };
  go(window.location.pathname + writeView(next) + window.location.hash, replace);
}
