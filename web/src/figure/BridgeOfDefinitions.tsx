import { Select } from 'antd';
import { useId } from 'react';
import type { BridgeAnswer, BridgeEnd } from '../api/answers';
import { type Question, useBridge, useDefinitions } from '../api/questions';
import { percent, points } from '../format/format';
import { Failed } from '../parts/Failed';
import { Loading } from '../parts/Loading';
import { pair } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { SqlBelow } from './SqlBelow';
import { stepText } from './step';

/** The way from this definition's churn to another's, a difference at a time. */
export function BridgeOfDefinitions({ question, own }: { readonly question: Question; readonly own: string }) {
  const { t } = useTexts();
  const [view, change] = useView();
  const definitions = useDefinitions();
  const id = useId();
  const others = (definitions.data ?? []).filter((each) => each.name !== own);
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t('bridge.with')}</label>
        <Select
          id={id}
          showSearch
          value={view.with === '' ? null : view.with}
          options={others.map((each) => ({ value: each.name, label: each.name }))}
          onChange={(name: string) => change({ with: name })}
        />
      </div>
      <Way question={question} other={view.with} />
    </>
  );
}

function Way({ question, other }: { readonly question: Question; readonly other: string }) {
  const { t } = useTexts();
  const bridge = useBridge(question, other);
  if (other === '') return <p className="note">{t('bridge.choose')}</p>;
  if (bridge.isPending) return <Loading />;
  if (bridge.isError) return <Failed error={bridge.error} retry={() => void bridge.refetch()} />;
  return <Steps bridge={bridge.data} />;
}

/** The steps from one figure to the other, which sum exactly. */
export function Steps({ bridge }: { readonly bridge: BridgeAnswer }) {
  const texts = useTexts();
  const { t, language } = texts;
  const moving = bridge.steps.filter((step) => step.contribution !== 0);
  return (
    <>
      <table className="bridge">
        <thead>
          <tr>
            <th scope="col">{t('bridge.step')}</th>
            <th scope="col">{t('bridge.points')}</th>
          </tr>
        </thead>
        <tbody>
          <End end={bridge.from} />
          {moving.map((step) => (
            <tr key={step.step}>
              <th scope="row">{stepText(step.step, texts)}</th>
              <td>{points(step.contribution, language)}</td>
            </tr>
          ))}
          <End end={bridge.to} />
        </tbody>
      </table>
      <p className="note">{moving.length === 0 ? t('bridge.same') : t('bridge.exact')}</p>
      <SqlBelow sql={bridge.from.sql} of={endText(bridge.from, texts)} />
      {moving.map((step) => (
        <SqlBelow key={step.step} sql={step.sql} of={stepText(step.step, texts)} />
      ))}
      <SqlBelow sql={bridge.to.sql} of={endText(bridge.to, texts)} />
      {moving.length > 0 && <p className="note">{t('bridge.sql_note')}</p>}
    </>
  );
}

function endText({ definition, metric: id }: BridgeEnd, { metric, language }: Pick<Texts, 'metric' | 'language'>): string {
  return pair(definition, metric(id), language);
}

function End({ end }: { readonly end: BridgeEnd }) {
  const texts = useTexts();
  return (
    <tr className="end">
      <th scope="row">
        {endText(end, texts)}
      </th>
      <td>{percent(end.value, texts.language)}</td>
    </tr>
  );
}
