import { Button, Popconfirm, Select } from 'antd';
import { useId, useState } from 'react';
import { type CustomerHistory, type TimelineEntry, useTakingBack, useTimeline } from '../api/customer';
import { day, moment } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { Writing } from '../parts/Writing';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { eventOf, KINDS, wordsOf } from './words';
import { WriteDialog } from './WriteDialog';

/** Everything that happened, newest first; the address says which kinds. */
export function TimelinePart({ history }: { readonly history: CustomerHistory }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const id = useId();
  const kinds = view.kinds.split(',').filter((kind) => kind in KINDS);
  return (
    <section>
      <h2>{t('customer.timeline')}</h2>
      <div className="choices">
        <div className="field columns">
          <label htmlFor={id}>{t('customer.kinds')}</label>
          <Select
            id={id}
            mode="multiple"
            allowClear
            value={kinds}
            placeholder={t('customer.kinds_all')}
            options={Object.entries(KINDS).map(([value, label]) => ({ value, label: t(label) }))}
            onChange={(chosen: string[]) => change({ kinds: chosen.join(',') })}
          />
        </div>
      </div>
      <Entries id={history.customer} kinds={kinds} />
    </section>
  );
}

function Entries({ id, kinds }: { readonly id: string; readonly kinds: readonly string[] }) {
  const { t } = useTexts();
  const [view] = useView();
  const timeline = useTimeline(id, kinds, view.asOf);
  if (timeline.isPending) return <Loading rows={8} />;
  if (timeline.isError) return <Failed error={timeline.error} retry={() => void timeline.refetch()} />;
  const entries = timeline.data.pages.flatMap((page) => page.entries);
  if (entries.length === 0) return <p role="status">{t('customer.timeline_none')}</p>;
  return (
    <>
      <ol className={timeline.isPlaceholderData ? 'timeline stale' : 'timeline'} aria-label={t('customer.timeline')}>
        {entries.map((entry, i) => (
          <Entry key={`${entry.kind} ${entry.event} ${entry.batch} ${entry.key} ${entry.at} ${i}`} id={id} entry={entry} />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button loading={timeline.isFetchingNextPage} onClick={() => void timeline.fetchNextPage()}>
          {t('customers.more')}
        </Button>
      )}
    </>
  );
}

function Entry({ id, entry }: { readonly id: string; readonly entry: TimelineEntry }) {
  const texts = useTexts();
  const { t, language } = texts;
  const words = wordsOf(entry);
  return (
    <li className={entry.takenBack === null ? undefined : 'taken-back'}>
      <time dateTime={entry.day ?? undefined}>{entry.day === null ? '–' : day(entry.day, language)}</time>
      <div>
        <p className="event">{entry.takenBack === null ? eventOf(entry, texts) : <s>{eventOf(entry, texts)}</s>}</p>
        {words !== '' && <p className="words">{words}</p>}
        <p className="note">
          {entry.byHand && t('customer.by', { by: entry.by ?? '' })}
          {!entry.byHand && entry.by !== null && t('customer.by_at_once', { by: entry.by })}
          {!entry.byHand && entry.by === null && entry.source !== '' && t('customer.from_source', { source: entry.source })}
          {entry.corrections > 0 && ` · ${t('customer.corrected', { count: entry.corrections })}`}
          {entry.takenBack !== null && ` · ${t('customer.taken_back', { when: moment(entry.takenBack, language) })}`}
          {entry.byHand && entry.takenBack === null && (
            <Writing right="EDIT_CUSTOMERS" quiet>
              <OwnActions id={id} entry={entry} />
            </Writing>
          )}
        </p>
      </div>
    </li>
  );
}

/** What may be done with a fact by hand. */
function OwnActions({ id, entry }: { readonly id: string; readonly entry: TimelineEntry }) {
  const { t } = useTexts();
  const [editing, setEditing] = useState(false);
  const taking = useTakingBack(id);
  return (
    <>
      {entry.kind === 'note' && (
        <>
          {' · '}
          <button type="button" className="plain-button" onClick={() => setEditing(true)}>
            {t('customer.edit')}
          </button>
        </>
      )}
      {' · '}
      <Popconfirm
        title={t('customer.take_back_sure')}
        okText={t('customer.take_back')}
        cancelText={t('customer.cancel')}
        styles={{ root: { maxWidth: 320 } }}
        onConfirm={() => taking.mutate(entry.batch)}
      >
        <button type="button" className="plain-button" disabled={taking.isPending}>
          {t('customer.take_back')}
        </button>
      </Popconfirm>
      {taking.isError && <Failed error={taking.error} />}
      {editing && <WriteDialog id={id} kind="note" again={{ ...entry, fields: { text: String(entry.fields.outcome ?? '') } }} close={() => setEditing(false)} />}
    </>
  );
}
