import type { BreakdownAnswer, GroupRate, Place } from '../api/answers';
import type { Figure } from '../figure/figure';
import { FigureInterval } from '../figure/FigureInterval';
import { FigureCell } from '../figure/FigureNumber';
import { Savable } from '../save/Savable';
import { Count } from '../parts/Count';
import { thingName } from '../texts/names';
import { type Key, useTexts } from '../texts/useTexts';
import { groupName } from '../parts/attributes';
import { standsOut } from './groups';

const PLACES: Readonly<Record<Place, Key>> = {
  far_above: 'place.far_above',
  above: 'place.above',
  inside: 'place.inside',
  below: 'place.below',
  far_below: 'place.far_below',
  not_judged: 'place.not_judged',
};

interface Props {
  readonly answer: BreakdownAnswer;
  readonly groups: readonly GroupRate[];
  /** One for each group, and that of all of them. */
  readonly figures: readonly Figure[];
}

/** The groups one by one, with what the limits of chance say of each. */
export function GroupTable({ answer, groups, figures }: Props) {
  const texts = useTexts();
  const { t, metric } = texts;
  return (
    <Savable name={`${metric(answer.metric)} ${answer.by}`}>
      <div className="wide" tabIndex={0} role="region" aria-label={t('app.breakdown')}>
        <table>
          <thead>
            <tr>
              <th scope="col" className="thing">
                {thingName(answer.by, texts)}
              </th>
              <th scope="col" className="amount">
                {t('breakdown.counted')}
              </th>
              <th scope="col" className="amount">
                {t('breakdown.of')}
              </th>
              <th scope="col" className="amount">
                {metric(answer.metric)}
              </th>
              <th scope="col">{t('figure.interval')}</th>
              <th scope="col">{t('breakdown.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            {groups.map((each, i) => (
              <Row key={each.group} of={each} name={groupName(each.group, texts)} figure={figures[i]!} />
            ))}
            <Row of={answer.total} name={t('breakdown.all')} figure={figures[groups.length]!} isTotal />
          </tbody>
        </table>
      </div>
    </Savable>
  );
}

function Row({ of, name, figure, isTotal = false }: { readonly of: GroupRate; readonly name: string; readonly figure: Figure; readonly isTotal?: boolean }) {
  const { t } = useTexts();
  return (
    <tr className={isTotal || standsOut(of.place) ? 'stands-out' : undefined}>
      <th scope="row">{name}</th>
      <td className="amount"><Count value={of.numerator} /></td>
      <td className="amount"><Count value={of.denominator} /></td>
      <td className="amount">
        <FigureCell figure={figure} />
      </td>
      <td>
        <FigureInterval figure={figure} />
      </td>
      <td>
        {!isTotal && t(PLACES[of.place])}
        {!isTotal && of.smallNumber && ` · ${t('breakdown.small')}`}
      </td>
    </tr>
  );
}
