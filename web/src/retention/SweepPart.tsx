import { useMemo } from 'react';
import type { SweepAnswer, Threshold } from '../api/answers';
import { questionOf, useAnswer } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { draw } from '../chart/draw';
import { Legend } from '../chart/Legend';
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

const MOST = 90;
/** Below a week nearly everybody is lost and the rest of the curve would lie flat on the axis. */
const FEWEST = 7;

/** What churn would be for every number of silent days, and how often it would be a false alarm. */
export function SweepPart() {
  const [view] = useView();
  const asked = { ...questionOf(view), max: MOST, ...useSigns() };
  const query = useAnswer('/api/v1/sweep', asked);
  return (
    <Shape query={query}>
      {(answer) => (
        <FileOf path="/api/v1/sweep" query={asked}>
          <Drawn answer={answer} />
        </FileOf>
      )}
    </Shape>
  );
}

function figuresOf(of: Threshold, answer: SweepAnswer, language: string): readonly [Figure, Figure] {
  const { falseAlarms } = of;
  const about = days(of.days, language);
  return [
    {
      ...NOTHING,
      key: `sweep:${of.days}`,
      metric: 'sweep.churn',
      about,
      unit: 'share',
      value: of.value,
      parts: of.value === null ? null : { unit: 'customers', numerator: of.numerator, denominator: of.denominator },
      interval: known(of.interval),
      period: answer.period,
      sql: of.sql,
    },
    {
      ...NOTHING,
      key: `false:${of.days}`,
      metric: 'sweep.false_churn',
      about,
      unit: 'share',
      value: falseAlarms.value,
      parts: falseAlarms.value === null ? null : { unit: 'customers', numerator: falseAlarms.numerator, denominator: falseAlarms.denominator },
      interval: known(falseAlarms.interval),
      sql: falseAlarms.sql,
    },
  ];
}

function Drawn({ answer }: { readonly answer: SweepAnswer }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const colours = coloursOf(useCurrentShade());
  const shown = useMemo(() => answer.thresholds.filter((each) => each.days >= FEWEST), [answer]);
  const option = useMemo(() => draw(drawing(shown, colours, texts), colours), [shown, colours, texts]);
  const figures = useMemo(() => answer.thresholds.map((each) => figuresOf(each, answer, language)), [answer, language]);
  if (answer.thresholds.every((each) => each.denominator === 0)) return <p role="status">{t('retention.nobody')}</p>;
  return (
    <>
      <p className="note">
        {period(answer.period.from, answer.period.to, language)} · {t(answer.of === 'activity' ? 'retention.by_activity' : 'retention.by_purchases')}
      </p>
      <Legend entries={[{ name: metric('sweep.churn'), color: colours.accent }, { name: metric('sweep.false_churn'), color: colours.loss }]} />
      <Chart option={option} height={300} label={t('retention.sweep')} table={<Table answer={answer} figures={figures} />} />
      <p className="note">{t('sweep.note', { count: FEWEST })}</p>
      <FigureDrawer figures={figures.flat()} asked={answer} />
    </>
  );
}

function Table({ answer, figures }: { readonly answer: SweepAnswer; readonly figures: readonly (readonly [Figure, Figure])[] }) {
  const { t, metric } = useTexts();
  return (
    <table>
      <thead>
        <tr>
          {[t('sweep.days'), t('sweep.lost'), t('sweep.active'), metric('sweep.churn'), metric('sweep.false_churn')].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.thresholds.map((each, i) => (
          <tr key={each.days}>
            <th scope="row">{each.days}</th>
            <td><Count value={each.numerator} /></td>
            <td><Count value={each.denominator} /></td>
            {figures[i]!.map((figure) => (
              <td key={figure.key}>
                <FigureCell figure={figure} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function drawing(all: readonly Threshold[], colours: Colours, { language, metric }: Texts) {
  const write = (value: number | null) => (value === null ? '–' : percent(value, language));
  return {
    categories: all.map((each) => `${each.days}`),
    series: [
      { name: metric('sweep.churn'), kind: 'line' as const, color: colours.accent, data: all.map((each) => each.value) },
      { name: metric('sweep.false_churn'), kind: 'line' as const, color: colours.loss, data: all.map((each) => each.falseAlarms.value) },
    ],
    write: (value: number) => axisPercent(value, language),
    tip: (at: number) => {
      const of = all[at];
      if (of === undefined) return '';
      return [days(of.days, language), pair(metric('sweep.churn'), write(of.value), language), pair(metric('sweep.false_churn'), write(of.falseAlarms.value), language)].join('<br>');
    },
  };
}
