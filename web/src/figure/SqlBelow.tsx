import { useState } from 'react';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { SqlText } from './SqlText';

/** The query of what stands above, shown when asked for; `of` says what it is the query of where there are several. */
export function SqlBelow({ sql, of }: { readonly sql: string; readonly of?: string }) {
  const { t, language } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="switches" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{of === undefined ? t('figure.tab_sql') : pair(t('figure.tab_sql'), of, language)}</summary>
      {open && <SqlText sql={sql} />}
    </details>
  );
}
