import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import { type Schedule, type Sending, type SendingState, useRemove, useSendings, useSendNow } from '../api/schedules';
import { moment } from '../format/format';
import { Failed } from '../parts/Failed';
import { Answered } from '../parts/Answered';
import { enumerated } from '../texts/joined';
import { particularText } from '../texts/particular';
import { type Key, type Texts, useTexts } from '../texts/useTexts';
import { ATTACHED_NAMES, whenOf } from './when';

const STATES: Readonly<Record<SendingState, Key>> = {
  waiting: 'sending.waiting',
  sending: 'sending.sending',
  sent: 'sending.sent',
  failed: 'sending.failed',
  uncertain: 'sending.uncertain',
};

interface Props {
  readonly of: Schedule;
  readonly edit: () => void;
  /** Not while another one is being changed: what is typed there would be lost. */
  readonly mayOpen: boolean;
}

/** A schedule: when, to whom, with what, and what became of its letters. */
export function ScheduleItem({ of, edit, mayOpen }: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  const now = useSendNow();
  const removed = useRemove();
  const [history, setHistory] = useState(false);
  return (
    <article aria-label={of.name}>
      <h3>{of.name}</h3>
      <p>
        {whenOf(of, texts)} · {enumerated(of.recipients, language)}
      </p>
      <p className="note">
        {t(ATTACHED_NAMES[of.attached])} · {of.definition}
        {of.segment !== '' && ` · ${of.segment}`} · {t('schedules.by', { maker: of.maker })}
      </p>
      <p className={of.stoppedBecause === null ? 'note' : undefined}>
        {of.nextAt !== null && t('schedules.next', { when: moment(of.nextAt, language) })}
        {of.nextAt === null && (of.stoppedBecause === null ? t('schedules.off') : `${t('schedules.stopped')} ${t('schedules.maker_lost_right')}`)}
      </p>
      {of.last !== null && (
        <p role="status">
          {t('schedules.last')} <SendingLine of={of.last} texts={texts} />
        </p>
      )}
      <div className="buttons">
        <Button size="small" loading={now.isPending} onClick={() => now.mutate(of.id)}>
          {t('schedules.send_now')}
        </Button>
        <Button size="small" disabled={!mayOpen} onClick={edit}>
          {t('schedules.edit')}
        </Button>
        <Button size="small" aria-expanded={history} onClick={() => setHistory(!history)}>
          {t('schedules.history')}
        </Button>
        <Popconfirm title={t('schedules.remove_sure')} okText={t('schedules.remove')} onConfirm={() => removed.mutate(of.id)}>
          <Button size="small" danger loading={removed.isPending}>
            {t('schedules.remove')}
          </Button>
        </Popconfirm>
      </div>
      {now.isError && <Failed error={now.error} />}
      {removed.isError && <Failed error={removed.error} />}
      {history && <History id={of.id} texts={texts} />}
    </article>
  );
}

function History({ id, texts }: { readonly id: string; readonly texts: Texts }) {
  const sendings = useSendings(id);
  return (
    <Answered query={sendings} rows={3}>
      {(found) =>
        found.length === 0 ? (
          <p className="note">{texts.t('schedules.no_history')}</p>
        ) : (
          <ol className="sendings" aria-label={texts.t('schedules.history')}>
            {found.map((each) => (
              <li key={each.id}>
                <SendingLine of={each} texts={texts} />
                <span className="note"> · {each.recipients}</span>
              </li>
            ))}
          </ol>
        )
      }
    </Answered>
  );
}

function SendingLine({ of, texts }: { readonly of: Sending; readonly texts: Texts }) {
  const { t, language } = texts;
  return (
    <>
      {moment(of.finishedAt ?? of.dueAt, language)}: <strong>{t(STATES[of.state])}</strong>
      {of.askedBy !== '' && ` · ${t('sending.asked_by', { who: of.askedBy })}`}
      {of.state === 'waiting' && of.attempts > 0 && of.tryAt !== null && ` · ${t('sending.try_at', { when: moment(of.tryAt, language) })}`}
      {of.problemCode !== null && (
        <span className="detail">
          {' '}
          <Unsent of={of} texts={texts} />
        </span>
      )}
    </>
  );
}

/** Why it was not sent, or is not known to be; in English where there are no other words for it. */
function Unsent({ of, texts }: { readonly of: Sending; readonly texts: Texts }) {
  const words = of.particular === null ? null : particularText(of.particular, texts);
  if (words !== null) return words;
  return (
    <>
      {texts.coded(`problem.${of.problemCode}`, 'problem.FAULT')} <span lang="en">{of.problem}</span>
    </>
  );
}
