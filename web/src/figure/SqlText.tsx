import { Button } from 'antd';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';

/** A query to read and to take along. */
export function SqlText({ sql, isGeneral = false }: { readonly sql: string; readonly isGeneral?: boolean }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sql);
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
      {isGeneral && <p className="note">{t('figure.sql_general')}</p>}
      <pre className="sql" tabIndex={0} aria-label={t('figure.sql')}>
        {sql}
      </pre>
    </>
  );
}
