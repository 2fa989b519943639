import type { ChangeAnswer, GroupChange, Metric, Share } from '../api/answers';
import { asPeriod, ruleOf } from '../figure/behind';
import { entry, type Figure, flowsOf, NOTHING } from '../figure/figure';
import type { Texts } from '../texts/useTexts';

const SHOWN = 6;
/** Less than a thousandth of a point is rounding. */
const NOTHING_MOVED = 1e-5;

/** A group with the attribute it is of and the query of that one. */
export interface Moved extends GroupChange {
  readonly by: string;
  readonly sql: string;
}

/** The largest of all attributes. */
export function largest({ attributes }: ChangeAnswer): readonly Moved[] {
  return attributes
    .flatMap(({ by, groups, sql }) => groups.map((group): Moved => ({ ...group, by, sql })))
    .filter(({ whole }) => Math.abs(whole) >= NOTHING_MOVED)
    .sort((a, b) => Math.abs(b.whole) - Math.abs(a.whole))
    .slice(0, SHOWN);
}

/** A row of the table: what a rate was, what it is, and what of the change is of this row. */
export interface MovedFigures {
  readonly before: Figure;
  readonly now: Figure;
  readonly effect: Figure;
}

interface Of {
  readonly answer: ChangeAnswer;
  readonly catalogue: readonly Metric[];
  readonly texts: Pick<Texts, 't'>;
}

/** What a group did. */
export function figuresOf(moved: Moved, about: string, { answer, catalogue, texts: { t } }: Of): MovedFigures {
  const key = `change:${moved.by}:${moved.group}`;
  const formula = entry(catalogue, answer.metric)?.formula ?? '';
  const segment = ruleOf(answer.segment ?? '', moved.by, moved.group);
  const common = { ...NOTHING, metric: answer.metric, about, sql: moved.sql, formula, flows: flowsOf(formula) };
  const side = (name: string, share: Share | null, period: ChangeAnswer['period']): Figure => ({
    ...common,
    key: `${key}:${name}`,
    unit: 'share',
    value: share?.value ?? null,
    parts: share === null || share.value === null ? null : { unit: 'customers', numerator: share.numerator, denominator: share.denominator },
    behind: { period: asPeriod(period), segment },
    period,
  });
  return {
    before: side('before', moved.before, answer.before),
    now: side('now', moved.after, answer.period),
    effect: {
      ...common,
      key: `${key}:effect`,
      metric: '',
      name: t('changes.effect'),
      unit: 'points',
      value: moved.whole,
      formula: '',
      flows: [],
      made: [
        { name: t('changes.by_rate'), value: moved.rate, unit: 'points' },
        { name: t('changes.by_mix'), value: moved.mix, unit: 'points' },
      ],
    },
  };
}

/** The rate of all, of whom the groups are parts. */
export function figuresOfAll(about: string, { answer, catalogue, texts: { t } }: Of): MovedFigures {
  const formula = entry(catalogue, answer.metric)?.formula ?? '';
  const side = (name: string, value: number, sql: string, period: ChangeAnswer['period']): Figure => ({
    ...NOTHING,
    key: `change:${name}`,
    metric: answer.metric,
    about,
    unit: 'share',
    value,
    sql,
    formula,
    flows: flowsOf(formula),
    behind: { period: asPeriod(period) },
    period,
  });
  const before = side('before', answer.valueBefore, answer.sqlBefore, answer.before);
  const now = side('now', answer.value, answer.sql, answer.period);
  const sql = `${answer.sqlBefore.trimEnd()};\n\n${answer.sql}`;
  return { before, now, effect: { ...now, key: 'change:effect', metric: '', name: t('changes.effect'), unit: 'points', value: answer.change, sql, formula: '', flows: [], behind: {} } };
}
