import type { EconomicsByGroup } from '../api/answers';
import { ruleOf } from '../figure/behind';
import type { Figure } from '../figure/figure';
import { economicFigure } from './economics';

/** A group with its figures, in the order of the metrics. */
export interface GroupRow {
  readonly group: string;
  readonly name: string;
  readonly figures: readonly Figure[];
}

export interface Grouping {
  /** What a group is called. */
  readonly name: (group: string) => string;
  readonly term: Parameters<typeof economicFigure>[2]['term'];
  readonly segment: string;
  /** Whether the groups are bands of a number, of which no list of customers can be asked for by a value. */
  readonly bands: boolean;
}

export function groupRows({ by, groups, queries, currency }: EconomicsByGroup, { name, term, segment, bands }: Grouping): GroupRow[] {
  return groups.map(({ group, figures }) => ({
    group,
    name: name(group),
    figures: figures.map((of) => {
      const figure = economicFigure(of, currency, { term });
      return {
        ...figure,
        key: `${figure.key}:${group}`,
        about: name(group),
        sql: queries.find((each) => each.metric === of.metric)?.sql ?? '',
        ...(bands ? { flows: [] } : { behind: { segment: ruleOf(segment, by, group) } }),
      };
    }),
  }));
}

/** By a metric, with `-` before it for the largest first; what is undefined comes last either way. */
export function sortedBy(rows: readonly GroupRow[], sort: string): readonly GroupRow[] {
  const down = sort.startsWith('-');
  const metric = down ? sort.slice(1) : sort;
  const valueOf = (row: GroupRow) => row.figures.find((each) => each.metric === metric)?.value ?? null;
  if (metric === '' || rows.every((row) => valueOf(row) === null)) return rows;
  return [...rows].sort((one, other) => {
    const [a, b] = [valueOf(one), valueOf(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return down ? b - a : a - b;
  });
}
