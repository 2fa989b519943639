import { useMemo } from 'react';
import type { ReturnAnswer, ReturnDay } from '../api/answers';
import { questionOf, useAnswer } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { draw } from '../chart/draw';
import { type Figure, known, NOTHING } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell } from '../figure/FigureNumber';
import { axisPercent, days, percent, period } from '../format/format';
import { Count } from '../parts/Count';
import { FileOf } from '../save/FileOf';
import { pair } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { useSigns } from './choices';
import { Shape } from './Shape';

const DAYS = 30;

/** Of those there on a day of the period, who was there again how many days later. */
export function ReturnPart() {
  const [view] = useView();
  const asked = { ...questionOf(view), days: DAYS, ...useSigns() };
  const query = useAnswer('/api/v1/returns', asked);
  return (
    <Shape query={query}>
      {(answer) => (
        <FileOf path="/api/v1/returns" query={asked}>
          <Drawn answer={answer} />
        </FileOf>
      )}
    </Shape>
  );
}

function figureOf(of: ReturnDay, answer: ReturnAnswer, language: string): Figure {
  return {
    ...NOTHING,
    key: `returns:${of.days}`,
    metric: 'returns.on_day',
    about: days(of.days, language),
    unit: 'share',
    value: of.value,
    parts: of.value === null ? null : { unit: 'customers', numerator: of.numerator, denominator: of.denominator },
    interval: known(of.interval),
    period: answer.period,
    sql: of.sql,
  };
}

function Drawn({ answer }: { readonly answer: ReturnAnswer }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const colours = coloursOf(useCurrentShade());
  const option = useMemo(() => draw(drawing(answer.days, colours, texts), colours), [answer, colours, texts]);
  const figures = answer.days.map((each) => figureOf(each, answer, language));
  if (answer.days.every((each) => each.denominator === 0)) return <p role="status">{t('retention.nobody')}</p>;
  return (
    <>
      <p className="note">
        {period(answer.period.from, answer.period.to, language)} · {t(answer.of === 'activity' ? 'retention.by_activity' : 'retention.by_purchases')}
      </p>
      <Chart
        option={option}
        height={260}
        label={metric('returns.on_day')}
        table={
          <table>
            <thead>
              <tr>
                {[t('returns.later'), t('returns.starts'), t('returns.again'), metric('returns.on_day')].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {answer.days.map((each, i) => (
                <tr key={each.days}>
                  <th scope="row">
                    {each.days} {!each.mature && `(${t('period.incomplete')})`}
                  </th>
                  <td><Count value={each.denominator} /></td>
                  <td><Count value={each.numerator} /></td>
                  <td>
                    <FigureCell figure={figures[i]!} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      {answer.days.some((each) => !each.mature) && <p className="note">{t('returns.young')}</p>}
      <FigureDrawer figures={figures} asked={answer} />
    </>
  );
}

function drawing(all: readonly ReturnDay[], colours: Colours, { language }: Texts) {
  return {
    categories: all.map((each) => `${each.days}`),
    series: [{ name: '', kind: 'line' as const, color: colours.accent, data: all.map((each) => each.value) }],
    band: { low: all.map((each) => each.interval.low), high: all.map((each) => each.interval.high) },
    write: (value: number) => axisPercent(value, language),
    tip: (at: number) => {
      const of = all[at];
      return of === undefined ? '' : pair(days(of.days, language), of.value === null ? '–' : percent(of.value, language), language);
    },
  };
}
