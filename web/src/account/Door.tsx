import type { ReactNode } from 'react';
import { AppearanceChoice } from '../app/AppearanceChoice';

/** The frame of the pages before one is in. */
export function Door({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="door">
      <span className="brand">Holdfast</span>
      <h1>{title}</h1>
      {children}
      <AppearanceChoice />
    </main>
  );
}
