import type { ReactNode } from 'react';
import { go } from '../url/address';

/** A link within the app: opened beside with the usual keys, else without loading the page anew. */
export function PageLink({ address, children }: { readonly address: string; readonly children: ReactNode }) {
  return (
    <a
      href={address}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        go(address);
      }}
    >
      {children}
    </a>
  );
}
