import { useMemo } from 'react';
import type { CurrencyMovements, Metric, MovementAnswer } from '../api/answers';
import { questionOf, useMetrics, useMovements } from '../api/questions';
import { type Figure, revenueFigures } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell } from '../figure/FigureNumber';
import { FigureTable } from '../figure/FigureTable';
import { period } from '../format/format';
import { MovementsChart } from '../movement/MovementsChart';
import { Answered } from '../parts/Answered';
import { FileOf } from '../save/FileOf';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { lineFigures } from './lines';

/** How recurring revenue moved in the period, line by line, and the ratios made of it. */
export function MovementPart() {
  const [view] = useView();
  const asked = questionOf(view);
  const query = useMovements(asked);
  const metrics = useMetrics();
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <FileOf path="/api/v1/movements" query={asked}>
          <Currencies answer={answer} catalogue={metrics.data ?? []} />
        </FileOf>
      )}
    </Answered>
  );
}

interface Block {
  /** The currency, or that all of them are in it. */
  readonly name: string;
  readonly movements: CurrencyMovements;
  readonly lines: readonly Figure[];
  readonly ratios: readonly Figure[];
}

function Currencies({ answer, catalogue }: { readonly answer: MovementAnswer; readonly catalogue: readonly Metric[] }) {
  const { t, language } = useTexts();
  const all = answer.converted;
  const blocks = useMemo(() => {
    const converted = all?.minorUnits ? [block(all, t('revenue.all_in', { currency: all.currency }), catalogue)] : [];
    return [...converted, ...answer.currencies.map((each) => block(each, each.currency, catalogue))];
  }, [answer, all, catalogue, t]);
  if (answer.currencies.length === 0) return <p role="status">{t('overview.no_revenue')}</p>;
  return (
    <>
      <p className="lead">{period(answer.period.from, answer.period.to, language)}</p>
      {all?.minorUnits === null && <p role="status">{t('problem.FX_RATE_MISSING')}</p>}
      {blocks.map((each) => (
        <Movements key={each.name} block={each} />
      ))}
      <FigureDrawer figures={blocks.flatMap(({ lines, ratios }) => [...lines, ...ratios])} asked={answer} />
    </>
  );
}

/** Figures of all currencies together are told apart in the address from those of the one they are in. */
function block(movements: CurrencyMovements, name: string, catalogue: readonly Metric[]): Block {
  const ratios = revenueFigures(movements, catalogue).filter((each) => each.metric !== 'mrr');
  const named = (figure: Figure): Figure => (name === movements.currency ? figure : { ...figure, key: `${figure.key}:all`, about: name });
  return { name, movements, lines: lineFigures(movements).map(named), ratios: ratios.map(named) };
}

function Movements({ block: { name, movements, lines, ratios } }: { readonly block: Block }) {
  const { t, metric, term } = useTexts();
  return (
    <section className="currency">
      <h2>{name}</h2>
      <div className="beside">
        <div>
          <h3>{t('overview.movements')}</h3>
          <MovementsChart movements={movements} />
        </div>
        <table className="lines">
          <thead>
            <tr>
              <th scope="col">{t('chart.movement')}</th>
              <th scope="col" className="amount">
                {t('chart.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((figure) => (
              <tr key={figure.key} className={/OPENING|CLOSING/.test(figure.metric) ? 'stands-out' : undefined}>
                <th scope="row">
                  {metric(figure.metric)}
                  <small>{term(`metric.${figure.metric}.meaning`, '')}</small>
                </th>
                <td className="amount">
                  <FigureCell figure={figure} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <h3>{t('revenue.ratios')}</h3>
      <FigureTable figures={ratios} />
    </section>
  );
}
