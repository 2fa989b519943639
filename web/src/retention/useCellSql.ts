import { useQuery } from '@tanstack/react-query';
import { send } from '../api/client';
import type { CohortSqlAnswer } from '../api/answers';

/** What is asked for beside the cell. */
export type CellQuestion = Readonly<Record<string, string | number>>;

const CELL = /^cohort:(\d{4}-\d{2}-\d{2}):(\d+)$/;

/** The query of the cell that is open, if one is: a triangle has one for each, and they are long. */
export function useCellSql(asked: CellQuestion, open: string): string {
  const [, cohort, age] = CELL.exec(open) ?? [];
  const given = Object.entries({ ...asked, cohort, age }).filter(([, value]) => value !== undefined && value !== '');
  const found = useQuery({
    queryKey: ['/api/v1/cohorts/sql', asked, open],
    queryFn: ({ signal }) =>
      send<CohortSqlAnswer>('GET', `/api/v1/cohorts/sql?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`, undefined, signal),
    enabled: cohort !== undefined,
  });
  return found.data?.sql ?? '';
}
