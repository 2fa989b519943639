import { Savable } from '../save/Savable';
import { useTexts } from '../texts/useTexts';
import type { Figure } from './figure';
import { FigureInterval } from './FigureInterval';
import { FigureCell } from './FigureNumber';
import { figureName, writeInterval, writeMade, writeParts } from './write';

/** Figures below each other with what they mean and are made of. */
export function FigureTable({ figures }: { readonly figures: readonly Figure[] }) {
  const texts = useTexts();
  const { t, term, language } = texts;
  const hasIntervals = figures.some((figure) => writeInterval(figure, texts) !== '');
  return (
    <Savable name={t('figure.table')}>
      <div className="wide" tabIndex={0} role="region" aria-label={t('figure.table')}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('figure.name')}</th>
              <th scope="col" className="amount">
                {t('definitions.value')}
              </th>
              {hasIntervals && <th scope="col">{t('figure.interval')}</th>}
              <th scope="col">{t('figure.made')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.key}>
                <th scope="row">
                  {figureName(figure, texts)}
                  <small>{term(`metric.${figure.metric}.meaning`, '')}</small>
                </th>
                <td className="amount value">
                  <FigureCell figure={figure} />
                </td>
                {hasIntervals && (
                  <td>
                    <FigureInterval figure={figure} />
                  </td>
                )}
                <td>{figure.value === null ? figure.why : writeParts(figure, texts) || writeMade(figure, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Savable>
  );
}
