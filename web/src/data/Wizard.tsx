import { Alert, Button } from 'antd';
import { useState } from 'react';
import { asProblem } from '../api/problem';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { useDraft } from '../parts/useDraft';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { readView } from '../url/view';
import type { Preview } from './answers';
import { FileChoices } from './FileChoices';
import { FirstRows } from './FirstRows';
import { MappingTable } from './MappingTable';
import { Notes } from './Notes';
import { type Draft, NOTHING_CHOSEN } from './order';
import { usePreview, useStartImport } from './questions';
import { Refused } from './Refused';
import { RehearsalResult } from './RehearsalResult';
import { bytes } from './words';

/** How a file that was sent is to be read; everything is guessed and everything can be said otherwise. */
export function Wizard({ file }: { readonly file: string }) {
  const { t } = useTexts();
  const [, change] = useView();
  const place = useDraft<Partial<Draft>>(`import ${file}`);
  const [draft, setDraft] = useState<Draft>(() => ({ ...NOTHING_CHOSEN, ...place.read() }));
  const [wrong, setWrong] = useState<Readonly<Record<string, boolean>>>({});
  const preview = usePreview(file, draft);
  const choose = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    place.keep(next);
  };
  const other = (
    <Button onClick={() => change({ file: '' })}>{t('data.other_file')}</Button>
  );
  if (preview.isPending) return <Loading rows={10} />;
  if (preview.isError) {
    return (
      <>
        <Failed error={preview.error} retry={() => void preview.refetch()} />
        <p className="actions">
          {asProblem(preview.error).status !== 404 && <Button onClick={() => choose(NOTHING_CHOSEN)}>{t('data.guess_again')}</Button>}
          {other}
        </p>
      </>
    );
  }
  const seen = preview.data;
  return (
    <div className={preview.isPlaceholderData ? 'stale' : undefined} aria-busy={preview.isPlaceholderData}>
      <About seen={seen} />
      <FileChoices seen={seen} draft={draft} choose={choose} onWrong={(day, isWrong) => setWrong((others) => ({ ...others, [day]: isWrong }))} />
      {seen.problem !== null && <Refused problem={seen.problem} />}
      {seen.kind === null ? <p role="status">{t('data.say_kind')}</p> : <MappingTable seen={seen} choose={choose} />}
      <FirstRows seen={seen} />
      <Notes notes={seen.notes} />
      <Finish file={file} draft={draft} ready={seen.problem === null && !preview.isPlaceholderData && !Object.values(wrong).includes(true)} other={other} />
    </div>
  );
}

function About({ seen }: { readonly seen: Preview }) {
  const { t, language } = useTexts();
  const parts = [
    bytes(seen.bytes, language),
    seen.container === 'text' ? t('data.text_file', { delimiter: seen.delimiter === '\t' ? 'Tab' : (seen.delimiter ?? ''), encoding: seen.encoding }) : seen.container.replace('_', ' ').toUpperCase(),
    ...(seen.header || seen.container !== 'text' ? [] : [t('data.no_header')]),
  ];
  return (
    <>
      <h2>{seen.name}</h2>
      <p className="note">{parts.join(' · ')}</p>
      {seen.mappingFrom === 'remembered' && <Alert type="success" showIcon title={t('data.remembered', { source: seen.source ?? '' })} />}
    </>
  );
}

/** Looking at the whole file first, or bringing it in at once. */
function Finish({ file, draft, ready, other }: { readonly file: string; readonly draft: Draft; readonly ready: boolean; readonly other: React.ReactNode }) {
  const { t } = useTexts();
  const [, change] = useView();
  const start = useStartImport(file, draft, ({ id }) => {
    if (readView(window.location.search).file === file) change({ part: '', file: '', cursor: '', open: id }); // else somebody has gone elsewhere
  });
  return (
    <section className="finish">
      <RehearsalResult key={JSON.stringify(draft)} file={file} draft={draft} ready={ready} />
      <p className="actions">
        <Button
          type="primary"
          size="large"
          disabled={!ready}
          loading={start.isPending}
          onClick={() => start.mutate()}
        >
          {t('data.start')}
        </Button>
        {other}
      </p>
      {!ready && <p className="note">{t('data.not_ready')}</p>}
      {start.isError && <Failed error={start.error} />}
    </section>
  );
}
