import { Button } from 'antd';
import { useState } from 'react';
import { Failed } from '../parts/Failed';
import { useTexts } from '../texts/useTexts';
import { isOver, type Rehearsal } from './answers';
import { FindingList } from './FindingList';
import type { Draft } from './order';
import { ProgressLine } from './ProgressLine';
import { useRehearsal, useStartRehearsal } from './questions';
import { ReasonList } from './ReasonList';
import { Refused } from './Refused';
import { RowCounts } from './RowCounts';

/** What would become of the whole file; asked for by a press, as a large one takes its time. */
export function RehearsalResult({ file, draft, ready }: { readonly file: string; readonly draft: Draft; readonly ready: boolean }) {
  const { t } = useTexts();
  const [id, setId] = useState('');
  const start = useStartRehearsal(file, draft, (begun) => setId(begun.id));
  const result = useRehearsal(id);
  const busy = start.isPending || (id !== '' && (result.data === undefined || !isOver(result.data.state)) && !result.isError);
  return (
    <>
      <p className="actions">
        <Button disabled={!ready} loading={busy} onClick={() => start.mutate()}>
          {t('data.rehearse')}
        </Button>
        <span className="note">{t('data.rehearse_note')}</span>
      </p>
      {start.isError && <Failed error={start.error} />}
      {result.isError && <Failed error={result.error} retry={() => void result.refetch()} />}
      <div aria-live="polite">{result.data !== undefined && <Result result={result.data} />}</div>
    </>
  );
}

function Result({ result }: { readonly result: Rehearsal }) {
  const { t } = useTexts();
  if (!isOver(result.state)) return <ProgressLine progress={result.progress} />;
  if (result.problem !== null) return <Refused problem={result.problem} />;
  if (result.counts === null) return null;
  return (
    <section aria-label={t('data.would')}>
      <h3>{t('data.would')}</h3>
      <RowCounts counts={result.counts} corrections={result.corrections} />
      {result.quarantine !== null && <ReasonList reasons={result.quarantine} />}
      {result.findings !== null && result.findings.length > 0 && (
        <>
          <h3>{t('data.findings')}</h3>
          <FindingList findings={result.findings} />
        </>
      )}
    </section>
  );
}
