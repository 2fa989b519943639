import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { SqlText } from './SqlText';

/** The query of what stands above, shown when asked for; `of` says what it is the query of where there are several. */
export function SqlBelow({ sql, of }: { readonly sql: string; readonly of?: string }) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <details className="switches" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{of === undefined ? t('figure.tab_sql') : `${t('figure.tab_sql')}: ${of}`}</summary>
      {open && <SqlText sql={sql} />}
    </details>
  );
}
