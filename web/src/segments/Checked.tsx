import { Button } from 'antd';
import type { CheckAnswer, RuleFault } from '../api/segments';
import { count, day } from '../format/format';
import { thingName } from '../texts/names';
import { type Key, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { withName, withValue } from './rules';

const FAULTS: Readonly<Record<string, Key>> = {
  unknown_name: 'segments.fault_name',
  unknown_saved: 'segments.fault_saved',
  circular: 'segments.fault_circular',
  in_saved: 'segments.fault_in_saved',
  name_wanted: 'segments.fault_name_wanted',
  operator_wanted: 'segments.fault_operator_wanted',
  value_wanted: 'segments.fault_value_wanted',
  joint_wanted: 'segments.fault_joint_wanted',
  other_wanted: 'segments.fault_other_wanted',
  quote_open: 'segments.fault_quote',
  sign_unknown: 'segments.fault_sign',
  number_wanted: 'segments.fault_number',
  date_wanted: 'segments.fault_date',
  no_order: 'segments.fault_order',
  too_deep: 'segments.fault_deep',
};

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
          {faultText(problem, texts)} <Meant name={problem.suggestion} rule={problem.suggestion === null ? undefined : withName(check.rule, problem, problem.suggestion)} />
        </p>
      ) : (
        <p>
          <strong>{t('segments.count', { count: check.customers ?? 0, number: count(check.customers ?? 0, language) })}</strong>{' '}
          <span className="note">{t('segments.of_known', { count: check.known ?? 0, number: count(check.known ?? 0, language), day: day(check.day, language) })}</span>
        </p>
      )}
      {check.notes.map((note) => (
        <p key={`${note.name} ${note.value}`} className="note">
          {note.hidden
            ? t('segments.values_hidden', { name: thingName(note.name, texts) })
            : t('segments.nobody_has', { name: thingName(note.name, texts), value: note.value })}{' '}
          <Meant name={note.suggestion} rule={note.suggestion === null || outline === null ? undefined : withValue(outline, note, note.suggestion)} />
        </p>
      ))}
    </div>
  );
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

function faultText({ reason, found, position, sentence }: RuleFault, { t }: Pick<ReturnType<typeof useTexts>, 't'>): string {
  const key = FAULTS[reason];
  if (key === undefined) return sentence;
  const place = found === '' ? t('segments.at_end') : t('segments.at', { found, position });
  return t(key, { place });
}
