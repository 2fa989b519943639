import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import type { Figure } from './figure';

/** The query that gives the same number in anybody's warehouse. */
export function FigureSql({ figure }: { readonly figure: Figure }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  if (figure.sql === '') return <p>{t('figure.no_sql')}</p>;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(figure.sql);
      setCopied('yes');
    } catch {
      setCopied('failed'); // no clipboard outside https, or it was not allowed
    }
  };
  const label = { no: t('figure.copy'), yes: t('figure.copied'), failed: t('figure.copy_failed') }[copied];
  return (
    <>
      <div className="sql-head">
        <span>{t('figure.sql')}</span>
        <Button size="small" onClick={() => void copy()}>
          {label}
        </Button>
      </div>
      {figure.isSqlGeneral && <p className="note">{t('figure.sql_general')}</p>}
      <pre className="sql" tabIndex={0} aria-label={t('figure.sql')}>
        {figure.sql}
      </pre>
    </>
  );
}
