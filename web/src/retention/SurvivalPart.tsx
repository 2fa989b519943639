import { useMemo } from 'react';
import type { SurvivalAnswer, SurvivalPoint } from '../api/answers';
import { questionOf, useAnswer } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { draw } from '../chart/draw';
import { type Figure, known, NOTHING } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell, FigureNumber } from '../figure/FigureNumber';
import { axisPercent, count, day, days, percent } from '../format/format';
import { plainTime } from '../format/plain';
import { Answered } from '../parts/Answered';
import { Count } from '../parts/Count';
import { Known } from '../parts/Known';
import { FileOf } from '../save/FileOf';
import { pair, remarked } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

const STEP = 30;

/** How long customers stay, those still there counted for as long as they were seen. */
export function SurvivalPart() {
  const [view] = useView();
  const asked = { ...questionOf(view), step: STEP };
  const query = useAnswer('/api/v1/survival', asked);
  return (
    <Answered query={query} rows={10}>
      {(answer) => (
        <FileOf path="/api/v1/survival" query={asked}>
          <Drawn answer={answer} />
        </FileOf>
      )}
    </Answered>
  );
}

/** The half-life, and the share at each age. */
function figuresOf({ medianDays, sql, curve }: SurvivalAnswer, language: string): readonly [Figure, ...Figure[]] {
  const median: Figure = { ...NOTHING, key: 'survival:median', metric: 'survival.median', unit: 'days', value: medianDays, formula: 'min {t : S(t) ≤ 1/2}', sql };
  const points = curve.map(
    (point): Figure => ({
      ...NOTHING,
      key: `survival:${point.days}`,
      metric: 'survival.km',
      about: days(point.days, language),
      unit: 'share',
      value: point.value,
      interval: known(point.interval),
      formula: 'S(t) = Π (1 − d / n)',
      sql,
    }),
  );
  return [median, ...points];
}

function Drawn({ answer }: { readonly answer: SurvivalAnswer }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const colours = coloursOf(useCurrentShade());
  const option = useMemo(() => draw(drawing(answer.curve, colours, texts), colours), [answer, colours, texts]);
  const [median, ...points] = useMemo(() => figuresOf(answer, language), [answer, language]);
  if (answer.lifetimes === 0) return <p role="status">{t('retention.nobody')}</p>;
  return (
    <>
      <p className="figure-line">
        <span className="note">{metric('survival.median')}</span>{' '}
        {answer.medianDays === null ? <span className="undefined">{t('survival.no_median')}</span> : <FigureNumber figure={median} large />}{' '}
        <span className="note">{t('survival.facts', { lifetimes: count(answer.lifetimes, language), ended: count(answer.ended, language), until: day(answer.until, language) })}</span>
      </p>
      <Chart option={option} height={300} label={metric('survival.km')} table={<Table answer={answer} points={points} />} />
      <p className="note">{t('survival.note')}</p>
      <FigureDrawer figures={[median, ...points]} asked={answer} />
    </>
  );
}

function Table({ answer, points }: { readonly answer: SurvivalAnswer; readonly points: readonly Figure[] }) {
  const { t, metric, language } = useTexts();
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('survival.age')}</th>
          <th scope="col">{t('survival.at_risk')}</th>
          <th scope="col">{metric('survival.km')}</th>
        </tr>
      </thead>
      <tbody>
        {answer.curve.map((point, i) => (
          <tr key={point.days}>
            <th scope="row">
              <Known number={plainTime(point.days, 'day', language)} text={days(point.days, language)} />
            </th>
            <td><Count value={point.atRisk} /></td>
            <td>
              <FigureCell figure={points[i]!} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function drawing(curve: readonly SurvivalPoint[], colours: Colours, { language, metric, t }: Texts) {
  return {
    categories: curve.map((each) => `${each.days}`),
    series: [{ name: metric('survival.km'), kind: 'step' as const, color: colours.accent, data: curve.map((each) => each.value) }],
    band: { low: curve.map((each) => each.interval.low), high: curve.map((each) => each.interval.high), step: true },
    max: 1,
    write: (value: number) => axisPercent(value, language),
    tip: (at: number) => {
      const point = curve[at];
      if (point?.value == null) return '';
      const { low, high } = point.interval;
      const value = percent(point.value, language);
      const said = low === null || high === null ? value : remarked(value, `${percent(low, language)} – ${percent(high, language)}`, language);
      return [pair(days(point.days, language), said, language), pair(t('survival.at_risk'), count(point.atRisk, language), language)].join('<br>');
    },
  };
}
