import { Input } from 'antd';
import { useId, useState } from 'react';
import type { EconomicsAnswer } from '../api/answers';
import { questionOf, useEconomics } from '../api/questions';
import { type Figure, NOTHING, type Unit } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell, FigureNumber } from '../figure/FigureNumber';
import { months as writeMonths, percent } from '../format/format';
import { Answered } from '../parts/Answered';
import { Choice, oneOf } from '../parts/Choice';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { type Base, baseOf, simulate, type Simulation } from './simulation';

const MONTHS = ['12', '24', '36'] as const;
const USUAL = '5';

/** What some points of retention would be worth to this company, in place of what is often said of any. */
export function SimulationPart() {
  const { t } = useTexts();
  const [view] = useView();
  const query = useEconomics(questionOf(view));
  return (
    <>
      <p className="lead">{t('simulation.lead')}</p>
      <Answered query={query} rows={8}>
        {(answer) => <Simulated answer={answer} />}
      </Answered>
    </>
  );
}

function Simulated({ answer }: { readonly answer: EconomicsAnswer }) {
  const { t, language } = useTexts();
  const [view, change] = useView();
  const months = oneOf(MONTHS, view.months);
  const base = baseOf(answer);
  if (base === null) return <p role="status">{t('simulation.undefined')}</p>;
  return (
    <>
      <div className="choices">
        <Points />
        <Choice
          label={t('simulation.months')}
          value={months}
          options={MONTHS.map((value) => ({ value, label: writeMonths(Number(value), language) }))}
          onChange={(chosen) => change({ months: chosen === '12' ? '' : chosen, open: '' })}
        />
      </div>
      {view.months !== '' && view.months !== months && (
        <p className="note" role="status">
          {t('simulation.months_rule', { asked: view.months, months: writeMonths(Number(months), language) })}
        </p>
      )}
      <Outcome base={base} points={pointsOf(view.lift)} months={Number(months)} answer={answer} />
    </>
  );
}

/** From 0 to 100; what is no number is as if nothing had been chosen. */
function pointsOf(lift: string): number {
  const points = Number(lift.replace(',', '.'));
  return lift.trim() === '' || !Number.isFinite(points) || points < 0 || points > 100 ? Number(USUAL) : points;
}

function Points() {
  const { t } = useTexts();
  const [view, change] = useView();
  const [typed, setTyped] = useState(view.lift === '' ? USUAL : view.lift);
  const id = useId();
  const wrong = String(pointsOf(typed)) !== String(Number(typed.replace(',', '.')));
  return (
    <div className="field">
      <label htmlFor={id}>{t('simulation.points')}</label>
      <Input
        id={id}
        value={typed}
        inputMode="decimal"
        aria-invalid={wrong}
        {...(wrong ? { status: 'error' as const, 'aria-describedby': `${id}-rule` } : {})}
        onChange={(event) => {
          setTyped(event.target.value);
          change({ lift: event.target.value.trim() === USUAL ? '' : event.target.value.trim() }, true);
        }}
      />
      {wrong && (
        <small id={`${id}-rule`} className="note">
          {t('simulation.points_rule', { usual: USUAL })}
        </small>
      )}
    </div>
  );
}

interface Asked {
  readonly base: Base;
  readonly points: number;
  readonly months: number;
  readonly answer: EconomicsAnswer;
}

function Outcome(asked: Asked) {
  const texts = useTexts();
  const { t, language } = texts;
  const simulation = simulate(asked.base, asked.points, asked.months);
  const figures = figuresOf(simulation, asked, texts);
  const named = (key: string) => figures.find((figure) => figure.key === `simulation:${key}`)!;
  return (
    <>
      <p className="figure-line">
        <span className="note">{t('simulation.gain')}</span> <FigureNumber figure={named('gain')} large />{' '}
        {simulation.relative !== null && <span className="note">{t('simulation.relative', { share: percent(simulation.relative, language) })}</span>}
      </p>
      {simulation.retention.then === 1 && <p role="status">{t('simulation.most')}</p>}
      <div className="wide" tabIndex={0} role="region" aria-label={t('revenue.simulation')}>
        <table className="figures">
          <thead>
            <tr>
              <td />
              <th scope="col" className="amount">
                {t('simulation.now')}
              </th>
              <th scope="col" className="amount">
                {t('simulation.then')}
              </th>
            </tr>
          </thead>
          <tbody>
            {(['retention', 'margin', 'lifetime'] as const).map((row) => (
              <tr key={row}>
                <th scope="row">{named(`${row}:now`).name}</th>
                {(['now', 'then'] as const).map((when) => (
                  <td key={when} className="amount">
                    <FigureCell figure={named(`${row}:${when}`)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="note">{t('simulation.note')}</p>
      <FigureDrawer figures={figures} asked={asked.answer} />
    </>
  );
}

/** Every number of it, with the company's own numbers it is made of. */
function figuresOf(simulation: Simulation, { base, months, answer }: Asked, { t, term, language }: Texts): Figure[] {
  const part = (key: string, value: number, unit: Unit) => ({ name: term(`economics.part.${key}`, key), value, unit });
  const made = [
    part('PAYING', base.customers, 'customers'),
    part('ARPA', base.arpa, 'money'),
    part('MARGIN', base.margin, 'share'),
    part('MONTHLY_CHURN', base.churn, 'share'),
  ];
  const figure = (key: string, name: string, value: number | null, unit: Unit, formula: string): Figure => ({
    ...NOTHING,
    key: `simulation:${key}`,
    metric: 'simulation',
    name,
    unit,
    value,
    currency: answer.currency,
    formula,
    made,
    why: t('simulation.no_end'),
  });
  const over = t('simulation.margin', { months: writeMonths(months, language) });
  const { retention, margin, lifetimeValue } = simulation;
  return [
    figure('gain', t('simulation.gain'), simulation.gain, 'money', `n · ARPA · margin · Σ_{t=1…${months}} ((1 − c')^t − (1 − c)^t)`),
    figure('retention:now', t('simulation.retention'), retention.now, 'share', '(1 − c)^12'),
    figure('retention:then', t('simulation.retention'), retention.then, 'share', "(1 − c)^12 + x = (1 − c')^12"),
    figure('margin:now', over, margin.now, 'money', `n · ARPA · margin · Σ_{t=1…${months}} (1 − c)^t`),
    figure('margin:then', over, margin.then, 'money', `n · ARPA · margin · Σ_{t=1…${months}} (1 − c')^t`),
    figure('lifetime:now', t('simulation.lifetime'), lifetimeValue.now, 'money', 'ARPA · margin / c'),
    figure('lifetime:then', t('simulation.lifetime'), lifetimeValue.then, 'money', "ARPA · margin / c'"),
  ];
}
