import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { BreakdownAnswer, Metric } from '../api/answers';
import { breakdown, questionOf, useMetrics } from '../api/questions';
import type { Figure } from '../figure/figure';
import { FigureDrawer } from '../figure/FigureDrawer';
import { period } from '../format/format';
import { Answered } from '../parts/Answered';
import { Choice } from '../parts/Choice';
import { FileOf } from '../save/FileOf';
import { closer } from '../texts/joined';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';
import { AttributeChoice, groupName } from '../parts/attributes';
import { FunnelChart } from './FunnelChart';
import { groupFigure, peopled } from './groups';
import { GroupTable } from './GroupTable';
import { HeatMap } from './HeatMap';

const FIRST = 'plan';
const HEADLINE = 'headline';

/** A rate by the values of an attribute, with the limits within which groups differ by chance. */
export default function BreakdownScreen() {
  const { t } = useTexts();
  const [view, change] = useView();
  const question = questionOf(view);
  const by = view.by === '' ? FIRST : view.by;
  const metrics = useMetrics();
  const query = useQuery({
    queryKey: ['breakdown', question, by, view.metric],
    queryFn: ({ signal }) => breakdown(question, by, view.metric, signal),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <header className="headline">
        <h1>{t('app.breakdown')}</h1>
        <p className="lead">{t('breakdown.lead')}</p>
      </header>
      <div className="choices">
        <MetricChoice catalogue={metrics.data ?? []} />
        <AttributeChoice label={t('breakdown.by')} value={by} onChange={(name) => change({ by: name === FIRST ? '' : name, open: '' })} />
        <AttributeChoice label={t('breakdown.beside')} value={view.beside} optional onChange={(name) => change({ beside: name, open: '' })} />
      </div>
      <Answered query={query} rows={10}>
        {(answer) => (
          <FileOf path="/api/v1/churn" query={{ ...question, by, metric: view.metric }}>
            <Drawn answer={answer} catalogue={metrics.data ?? []} />
          </FileOf>
        )}
      </Answered>
    </>
  );
}

/** The ratios of flows; others cannot be broken down by groups of customers. */
function MetricChoice({ catalogue }: { readonly catalogue: readonly Metric[] }) {
  const { t, metric } = useTexts();
  const [view, change] = useView();
  const ratios = catalogue.filter((each) => each.formula.includes('|') && /^(churn|retention)\./.test(each.id));
  return (
    <Choice
      label={t('breakdown.metric')}
      value={view.metric === '' ? HEADLINE : view.metric}
      options={[{ value: HEADLINE, label: t('breakdown.headline') }, ...ratios.map(({ id }) => ({ value: id, label: metric(id) }))]}
      onChange={(id) => change({ metric: id === HEADLINE ? '' : id, open: '' })}
    />
  );
}

function Drawn({ answer, catalogue }: { readonly answer: BreakdownAnswer; readonly catalogue: readonly Metric[] }) {
  const texts = useTexts();
  const { t, metric, language } = texts;
  const [view] = useView();
  const groups = useMemo(() => peopled(answer), [answer]);
  const figures = useMemo(
    (): Figure[] => [
      ...groups.map((each) => groupFigure(answer, each, groupName(each.group, texts), view.segment, catalogue)),
      groupFigure(answer, answer.total, t('breakdown.all'), view.segment, catalogue),
    ],
    [answer, groups, catalogue, view.segment, texts, t],
  );
  if (groups.length === 0) return <p role="status">{t('breakdown.nobody')}</p>;
  const asked = { definition: answer.definition, segment: view.segment || null, asOf: view.asOf || null, period: answer.period, settings: answer.settings };
  return (
    <>
      <h2>
        {closer(metric(answer.metric), period(answer.period.from, answer.period.to, language), language)}
      </h2>
      <FunnelChart answer={answer} groups={groups} />
      <GroupTable answer={answer} groups={groups} figures={figures} />
      {view.beside !== '' && <HeatMap answer={answer} groups={groups} beside={view.beside} catalogue={catalogue} asked={asked} />}
      <FigureDrawer figures={figures} asked={asked} />
    </>
  );
}
