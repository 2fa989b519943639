import type { BreakdownAnswer, GroupRate, Metric, Place } from '../api/answers';
import { ruleOf } from '../figure/behind';
import { entry, type Figure, flowsOf, known, NOTHING } from '../figure/figure';

/** Groups with anybody in them, the largest first. */
export function peopled({ groups }: BreakdownAnswer): GroupRate[] {
  return groups.filter((each) => each.denominator > 0 || each.numerator !== 0).sort((a, b) => b.denominator - a.denominator);
}

export function groupFigure(answer: BreakdownAnswer, of: GroupRate, name: string, segment: string, catalogue: readonly Metric[]): Figure {
  const total = of === answer.total;
  const found = entry(catalogue, answer.metric);
  const isChurn = answer.metric.startsWith('churn.');
  return {
    ...NOTHING,
    key: total ? 'group:total' : `group:${of.group}`,
    metric: answer.metric,
    about: name,
    unit: 'share',
    value: of.value,
    parts: of.value === null ? null : { unit: 'customers', numerator: of.numerator, denominator: of.denominator },
    interval: known(of.interval),
    formula: found?.formula ?? '',
    source: found?.source ?? '',
    sql: answer.sql,
    flows: answer.bands && !total ? [] : flowsOf(found?.formula ?? ''),
    behind: total || answer.bands ? {} : { segment: ruleOf(segment, answer.by, of.group) },
    isChurn: isChurn && (total || !answer.bands),
  };
}

/** Whether a place is outside the limits of chance. */
export function standsOut(place: Place): boolean {
  return place !== 'inside' && place !== 'not_judged';
}
