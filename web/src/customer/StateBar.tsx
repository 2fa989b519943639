import type { CustomerHistory, StateSpan } from '../api/customer';
import { day, days } from '../format/format';
import { closer, pair, sequence } from '../texts/joined';
import { stateName } from '../texts/states';
import { useTexts } from '../texts/useTexts';
import { causeOf } from './words';

const WIDTH = 1000;
const HEIGHT = 26;
const DAY = 86_400_000;

/** What a customer was over time, as a bar and as a table. */
export function StateBar({ history }: { readonly history: CustomerHistory }) {
  const texts = useTexts();
  const { t, language } = texts;
  const { states, lastDay } = history;
  const [first] = states;
  if (first === undefined) return null;
  const start = at(first.from);
  const whole = at(lastDay) + DAY - start;
  const x = (date: string) => ((at(date) - start) / whole) * WIDTH;
  const said = sequence(states.map((span) => `${stateName(span.state, texts)} ${day(span.from, language)}`), language);
  return (
    <section>
      <h2>{t('customer.states')}</h2>
      <svg className="state-bar" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={pair(t('customer.states'), said, language)}>
        {states.map((span) => (
          <rect key={span.from} className={`state ${span.state}`} x={x(span.from)} width={Math.max(1.5, (span.days * DAY * WIDTH) / whole)} y={0} height={HEIGHT}>
            <title>{closer(stateName(span.state, texts), day(span.from, language), language)}</title>
          </rect>
        ))}
      </svg>
      <p className="bar-ends">
        <span>{day(first.from, language)}</span>
        <span>{day(lastDay, language)}</span>
      </p>
      <ul className="legend">
        {[...new Set(states.map((span) => span.state))].map((state) => (
          <li key={state}>
            <span className={`swatch state ${state}`} aria-hidden="true" />
            {stateName(state, texts)}
          </li>
        ))}
      </ul>
      <details className="as-table states" open={states.length < 5}>
        <summary>{t('chart.table')}</summary>
        <div className="wide" role="region" tabIndex={0} aria-label={t('customer.states')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('customer.from')}</th>
                <th scope="col">{t('customer.until')}</th>
                <th scope="col">{t('customer.state')}</th>
                <th scope="col">{t('customer.lasts')}</th>
                <th scope="col">{t('customer.why')}</th>
              </tr>
            </thead>
            <tbody>
              {states.map((span) => (
                <Row key={span.from} span={span} />
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

function Row({ span }: { readonly span: StateSpan }) {
  const texts = useTexts();
  const { t, language } = texts;
  return (
    <tr>
      <th scope="row">{day(span.from, language)}</th>
      <td>{span.to === null ? t('customer.goes_on') : day(dayBefore(span.to), language)}</td>
      <td>{stateName(span.state, texts)}</td>
      <td>{days(span.days, language)}</td>
      <td>{causeOf(span.cause, texts)}</td>
    </tr>
  );
}

function at(date: string): number {
  return new Date(`${date}T00:00:00Z`).getTime();
}

/** The last day of a stretch whose end is exclusive. */
export function dayBefore(date: string): string {
  return new Date(at(date) - DAY).toISOString().slice(0, 10);
}
