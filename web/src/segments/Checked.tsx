import { Button } from 'antd';
import type { CheckAnswer, RuleNote } from '../api/segments';
import { count, day } from '../format/format';
import { thingName } from '../texts/names';
import { faultText } from '../texts/particular';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { withName, withValue } from './rules';

/** How many customers the rule means, or what is the matter with it. */
export function Checked({ check, stale }: { readonly check: CheckAnswer | undefined; readonly stale: boolean }) {
  const texts = useTexts();
  const { t, language } = texts;
  if (check === undefined) return <p role="status">{t('app.loading')}</p>;
  const { problem, outline } = check;
  return (
    <div role="status" aria-live="polite" className={stale ? 'stale checked' : 'checked'}>
      {problem !== null ? (
        <p className="fault">
          {faultText(problem.reason, problem.found, problem.position, texts) ?? problem.sentence} <Meant name={problem.suggestion} rule={problem.suggestion === null ? undefined : withName(check.rule, problem, problem.suggestion)} />
        </p>
      ) : (
        <p>
          <strong>{t('segments.count', { count: check.customers ?? 0, number: count(check.customers ?? 0, language) })}</strong>{' '}
          <span className="note">{t('segments.of_known', { count: check.known ?? 0, number: count(check.known ?? 0, language), day: day(check.day, language) })}</span>
        </p>
      )}
      {check.notes.map((note) => (
        <p key={`${note.name} ${note.value}`} className="note">
          {noteText(note, texts)}{' '}
          <Meant name={note.suggestion} rule={note.suggestion === null || outline === null ? undefined : withValue(outline, note, note.suggestion)} />
        </p>
      ))}
    </div>
  );
}

function noteText({ kind, name, value }: RuleNote, texts: Texts): string {
  const { t } = texts;
  if (kind === 'activity') return t('segments.no_activity', { value });
  return kind === 'hidden' ? t('segments.values_hidden', { name: thingName(name, texts) }) : t('segments.nobody_has', { name: thingName(name, texts), value });
}

/** Offers the rule with what was probably meant; the lines and the text both follow it. */
function Meant({ name, rule }: { readonly name: string | null; readonly rule: string | undefined }) {
  const { t } = useTexts();
  const [, change] = useView();
  if (name === null || rule === undefined) return null;
  return (
    <Button size="small" onClick={() => change({ draft: rule }, true)}>
      {t('segments.did_you_mean', { name })}
    </Button>
  );
}
