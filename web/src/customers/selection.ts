import { useState } from 'react';

/** Which customers of a list are chosen: some by their ids, or all that match, loaded or not. */
export type Selection = { readonly all: true } | { readonly all: false; readonly ids: ReadonlySet<string> };

const NONE: Selection = { all: false, ids: new Set() };

/** @param list what is listed; another list begins with nobody chosen */
export function useSelection(list: string) {
  const [kept, setKept] = useState<{ readonly list: string; readonly selection: Selection }>({ list, selection: NONE });
  const selection = kept.list === list ? kept.selection : NONE;
  const set = (next: Selection) => setKept({ list, selection: next });
  return {
    selection,
    has: (id: string) => selection.all || selection.ids.has(id),
    size: (count: number) => (selection.all ? count : selection.ids.size),
    clear: () => set(NONE),
    all: () => set({ all: true }),
    /** Chooses these too, or none of them any more; whoever takes one out of all goes on with those that are loaded. */
    choose: (ids: readonly string[], on: boolean, loaded: readonly string[]) => {
      const next = new Set(selection.all ? loaded : selection.ids);
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      set({ all: false, ids: next });
    },
  };
}

export type Chosen = ReturnType<typeof useSelection>;
