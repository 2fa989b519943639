import { Button, Checkbox, Input, Select } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { useDefinitions } from '../api/questions';
import { ATTACHED, RHYTHMS, type Schedule, type Schedules, type ScheduleWanted, useSave } from '../api/schedules';
import { Choice } from '../parts/Choice';
import { Failed } from '../parts/Failed';
import { useDraft } from '../parts/useDraft';
import { LANGUAGE_NAMES, LANGUAGES } from '../texts/language';
import { enumerated } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { START } from './draft';
import { ATTACHED_NAMES, weekday } from './when';

interface Props {
  /** The one that is changed; nothing: a new one. */
  readonly of?: Schedule;
  readonly mail: Schedules['mail'];
  /** Told the name under which it was saved; empty: it was not. */
  readonly close: (saved: string) => void;
}

const RHYTHM_NAMES = { daily: 'schedules.daily', weekly: 'schedules.weekly', monthly: 'schedules.monthly' } as const;

/** A time of day, as every language here writes it; the browser's own box writes it in the language of the browser. */
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What is typed stays while it is not saved, also when the session ends or the page is loaded anew. */
export function ScheduleForm({ of, mail, close }: Props) {
  const texts = useTexts();
  const { t, language } = texts;
  const id = of?.id ?? '';
  const place = useDraft<ScheduleWanted>(`schedule ${id}`);
  const [wanted, setWanted] = useState<ScheduleWanted>(() => place.read() ?? of ?? { ...START, language });
  const [tried, setTried] = useState(false);
  const leave = (saved: string) => {
    place.drop();
    close(saved);
  };
  const save = useSave(({ name }) => leave(name));
  useEffect(() => place.keep(wanted), [place, wanted]);
  const change = (part: Partial<ScheduleWanted>) => setWanted((before) => ({ ...before, ...part }));
  const isNameMissing = wanted.name.trim() === '';
  const isTimeWrong = !TIME.test(wanted.at);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isNameMissing && !isTimeWrong) save.mutate({ id, wanted: onlyWanted(wanted) });
  };
  const days = wanted.rhythm === 'weekly' ? 7 : 28;
  return (
    <form className="schedule-form" aria-label={of?.name ?? t('schedules.new')} onSubmit={submit} noValidate>
      <Labelled label={t('schedules.name')} {...(tried && isNameMissing ? { wrong: t('sign_in.needed') } : {})}>{(field) => <Input id={field} aria-required aria-invalid={tried && isNameMissing} maxLength={120} value={wanted.name} onChange={(event) => change({ name: event.target.value })} />}</Labelled>
      <Labelled label={t('schedules.recipients')} hint={mail.domains.length > 0 ? t('schedules.domains', { domains: enumerated(mail.domains, language) }) : t('schedules.recipients_hint')}>
        {(field) => (
          <Select
            id={field}
            mode="tags"
            open={false}
            suffixIcon={null}
            tokenSeparators={[',', ';', ' ']}
            value={[...wanted.recipients]}
            onChange={(recipients: string[]) => change({ recipients })}
          />
        )}
      </Labelled>
      <div className="choices">
        <Choice label={t('schedules.rhythm')} value={wanted.rhythm} options={RHYTHMS.map((value) => ({ value, label: t(RHYTHM_NAMES[value]) }))} onChange={(rhythm) => change({ rhythm, day: rhythm === 'daily' ? 0 : 1 })} />
        {wanted.rhythm !== 'daily' && (
          <Choice
            label={t('schedules.day')}
            value={String(wanted.day)}
            options={Array.from({ length: days }, (_, i) => ({ value: String(i + 1), label: wanted.rhythm === 'weekly' ? weekday(i + 1, language) : String(i + 1) }))}
            onChange={(day) => change({ day: Number(day) })}
          />
        )}
        <Labelled label={t('schedules.at')} {...(tried && isTimeWrong ? { wrong: t('schedules.at_rule') } : {})}>{(field) => <Input id={field} aria-required aria-invalid={tried && isTimeWrong} maxLength={5} value={wanted.at} onChange={(event) => change({ at: event.target.value.trim() })} />}</Labelled>
        <Labelled label={t('schedules.zone')}>
          {(field) => <Select id={field} showSearch value={wanted.zone} options={zones(wanted.zone).map((value) => ({ value, label: value }))} popupMatchSelectWidth={false} onChange={(zone: string) => change({ zone })} />}
        </Labelled>
      </div>
      <div className="choices">
        <Choice label={t('schedules.language')} value={wanted.language} options={LANGUAGES.map((value) => ({ value: value as string, label: LANGUAGE_NAMES[value] }))} onChange={(chosen) => change({ language: chosen })} />
        <Choice label={t('schedules.attached')} value={wanted.attached} options={ATTACHED.map((value) => ({ value, label: t(ATTACHED_NAMES[value]) }))} onChange={(attached) => change({ attached })} />
        <DefinitionChoice value={wanted.definition} onChange={(definition) => change({ definition })} />
      </div>
      <Labelled label={t('view.segment')} hint={t('schedules.segment_hint')}>{(field) => <Input id={field} value={wanted.segment} placeholder={t('view.segment_hint')} onChange={(event) => change({ segment: event.target.value })} />}</Labelled>
      <Checkbox checked={wanted.active} onChange={(event) => change({ active: event.target.checked })}>
        {t('schedules.active')}
      </Checkbox>
      {save.isError && <Failed error={save.error} />}
      <div className="buttons">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('schedules.save')}
        </Button>
        <Button onClick={() => leave('')}>{t('schedules.cancel')}</Button>
      </div>
    </form>
  );
}

function DefinitionChoice({ value, onChange }: { readonly value: string; readonly onChange: (name: string) => void }) {
  const { t } = useTexts();
  const known = (useDefinitions().data ?? []).map(({ name }) => name);
  const names = known.includes(value) ? known : [value, ...known];
  return <Choice label={t('view.definition')} value={value} options={names.map((name) => ({ value: name, label: name }))} onChange={onChange} />;
}

function Labelled({ label, hint, wrong, children }: { readonly label: string; readonly hint?: string; readonly wrong?: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {wrong !== undefined && (
        <small role="alert" className="day-wrong">
          {wrong}
        </small>
      )}
      {hint !== undefined && <small className="note">{hint}</small>}
    </div>
  );
}

function zones(chosen: string): string[] {
  const known = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  return [...new Set([chosen, 'UTC', ...known])];
}

/** Without what the server says of it. */
function onlyWanted({ name, recipients, rhythm, day, at, zone, language, definition, segment, attached, active }: ScheduleWanted): ScheduleWanted {
  return { name, recipients, rhythm, day, at, zone, language, definition, segment, attached, active };
}
