import type { RateAnswer } from '../api/answers';
import type { Figure } from '../figure/figure';
import { FigureNumber } from '../figure/FigureNumber';
import { whyUndefined, writeInterval, writeParts } from '../figure/write';
import { count } from '../format/format';
import { useTexts } from '../texts/useTexts';

const SHOWN = ['churn', 'retention', 'customers', 'mrr', 'nrr', 'grr'];

/** The headline figures, each with its counts and its interval. */
export function FigureCards({ figures, churn }: { readonly figures: readonly Figure[]; readonly churn: RateAnswer }) {
  const { t } = useTexts();
  const shown = SHOWN.flatMap((name) => figures.filter((figure) => figure.key.split(':')[0] === name));
  return (
    <section className="cards" aria-label={t('overview.figures')}>
      {shown.map((figure) => (
        <Card key={figure.key} figure={figure} start={churn.flows.S} />
      ))}
    </section>
  );
}

function Card({ figure, start }: { readonly figure: Figure; readonly start: number }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const interval = writeInterval(figure, texts);
  return (
    <article className="card">
      <h2>{metric(figure.metric)}</h2>
      <FigureNumber figure={figure} large />
      <p className="note">
        {figure.value === null && whyUndefined(figure, texts)}
        {figure.key === 'customers' && t('overview.from_start', { start: count(start, language) })}
        {writeParts(figure, texts)}
      </p>
      {interval !== '' && (
        <p className="note">
          {t('figure.interval')}: {interval}
        </p>
      )}
    </article>
  );
}
