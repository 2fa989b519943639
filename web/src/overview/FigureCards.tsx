import type { RateAnswer } from '../api/answers';
import { Sparkline } from '../chart/Sparkline';
import type { Figure } from '../figure/figure';
import { FigureNumber } from '../figure/FigureNumber';
import { whyUndefined, writeInterval, writeParts } from '../figure/write';
import { count } from '../format/format';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { type Lines, sparkOf } from './sparks';

const SHOWN = ['churn', 'retention', 'customers', 'mrr', 'nrr', 'grr'];

interface Props {
  readonly figures: readonly Figure[];
  readonly churn: RateAnswer;
  /** The figures month by month. */
  readonly lines: Lines;
}

/** The headline figures, each with its counts and its interval. */
export function FigureCards({ figures, churn, lines }: Props) {
  const { t } = useTexts();
  const shown = SHOWN.flatMap((name) => figures.filter((figure) => figure.key.split(':')[0] === name));
  return (
    <section className="cards" aria-label={t('overview.figures')}>
      {shown.map((figure) => (
        <Card key={figure.key} figure={figure} start={churn.flows.S} lines={lines} />
      ))}
    </section>
  );
}

function Card({ figure, start, lines }: { readonly figure: Figure; readonly start: number; readonly lines: Lines }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const interval = writeInterval(figure, texts);
  const spark = sparkOf(figure, lines, texts);
  return (
    <article className="card">
      <h2>{metric(figure.metric)}</h2>
      {figure.about !== '' && <p className="note">{figure.about}</p>}
      <div className="number-line">
        <FigureNumber figure={figure} large />
        {spark !== undefined && <Sparkline {...spark} />}
      </div>
      <p className="note">
        {figure.value === null && whyUndefined(figure, texts)}
        {figure.key === 'customers' && t('overview.from_start', { start: count(start, language) })}
        {writeParts(figure, texts)}
      </p>
      {interval !== '' && (
        <p className="note">
          {pair(t('figure.interval'), interval, language)}
        </p>
      )}
    </article>
  );
}
