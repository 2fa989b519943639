import { useMemo } from 'react';
import type { LifecycleAnswer, LifecyclePeriod } from '../api/answers';
import { questionOf, useAnswer } from '../api/questions';
import { useCurrentShade } from '../app/Appearance';
import { type Colours, coloursOf } from '../app/theme';
import { Chart } from '../chart/Chart';
import { draw } from '../chart/draw';
import { Legend } from '../chart/Legend';
import { type Figure, NOTHING } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { FigureCell } from '../figure/FigureNumber';
import { count, period, shortPeriod } from '../format/format';
import { Count } from '../parts/Count';
import { FileOf } from '../save/FileOf';
import { pair } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { useSigns, useUnit } from './choices';
import { PeriodTable } from './PeriodTable';
import { Shape } from './Shape';

const COUNT = 12;
const KINDS = ['returning', 'new', 'resurrecting', 'dormant'] as const;
type Kind = (typeof KINDS)[number];

/** Who is new, still there, back again or gone quiet in each period. */
export function LifecyclePart() {
  const [view] = useView();
  const asked = { ...questionOf(view), unit: useUnit(), count: COUNT, ...useSigns() };
  const query = useAnswer('/api/v1/lifecycle', asked);
  return (
    <Shape query={query} byPeriod>
      {(answer) => (
        <FileOf path="/api/v1/lifecycle" query={asked}>
          <Drawn answer={answer} />
        </FileOf>
      )}
    </Shape>
  );
}

function figureOf(of: LifecyclePeriod, kind: Kind, about: string): Figure {
  return {
    ...NOTHING,
    key: `lifecycle:${kind}:${of.period.from}`,
    metric: `lifecycle.${kind}`,
    about,
    unit: 'customers',
    value: of[kind],
    period: of.period,
    sql: of.sql,
  };
}

function Drawn({ answer }: { readonly answer: LifecycleAnswer }) {
  const { t, metric, language } = useTexts();
  const colours = coloursOf(useCurrentShade());
  const { periods } = answer;
  const option = useMemo(() => draw(drawing(periods, colours, metric, language), colours), [periods, colours, metric, language]);
  const rows = periods.map((each) => KINDS.map((kind) => figureOf(each, kind, period(each.period.from, each.period.to, language))));
  if (periods.every((each) => each.active + each.dormant === 0)) return <p role="status">{t('retention.nobody')}</p>;
  return (
    <>
      <Legend entries={KINDS.map((kind) => ({ name: metric(`lifecycle.${kind}`), color: colourOf(kind, colours) }))} />
      <Chart
        option={option}
        height={300}
        label={t('retention.lifecycle')}
        table={
          <PeriodTable
            columns={[t('retention.active'), ...KINDS.map((kind) => metric(`lifecycle.${kind}`))]}
            rows={periods.map((each, i) => ({
              ...each,
              cells: [<Count key="count" value={each.active} />, ...rows[i]!.map((figure) => <FigureCell key={figure.key} figure={figure} />)],
            }))}
          />
        }
      />
      <p className="note">{t(answer.of === 'activity' ? 'retention.by_activity' : 'retention.by_purchases')}</p>
      <FigureDrawer figures={rows.flat()} asked={answer} />
    </>
  );
}

function colourOf(kind: Kind, colours: Colours): string {
  return { returning: colours.accent, new: colours.gain, resurrecting: colours.quiet, dormant: colours.loss }[kind];
}

/** Who is there stands on the axis; who went quiet hangs below it. */
function drawing(periods: readonly LifecyclePeriod[], colours: Colours, metric: (id: string) => string, language: string) {
  return {
    categories: periods.map((each) => shortPeriod(each.period, language)),
    series: KINDS.map((kind) => ({
      name: metric(`lifecycle.${kind}`),
      kind: 'bar' as const,
      stack: 'one',
      color: colourOf(kind, colours),
      data: periods.map((each) => (kind === 'dormant' ? -each.dormant : each[kind])),
    })),
    write: (value: number) => count(Math.abs(value), language),
    tip: (at: number) => {
      const of = periods[at];
      if (of === undefined) return '';
      const lines = KINDS.map((kind) => pair(metric(`lifecycle.${kind}`), count(of[kind], language), language));
      return [period(of.period.from, of.period.to, language), ...lines].join('<br>');
    },
  };
}
