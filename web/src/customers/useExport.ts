import { useMutation } from '@tanstack/react-query';
import type { Member } from '../api/answers';
import { get } from '../api/client';
import type { Question } from '../api/questions';
import { csv } from '../save/csv';
import { download } from '../save/download';
import { columnsOf } from './columns';

const PAGE = 10_000;

/** Saves all customers of a group with their columns, not only those that are loaded. */
export function useExport(question: Question, flow: string, show: readonly string[]) {
  return useMutation({
    mutationFn: async () => {
      const members: Member[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Awaited<ReturnType<typeof get<'/api/v1/customers'>>> = await get('/api/v1/customers', { ...question, flow, show: [...show], cursor, limit: PAGE });
        members.push(...(page.members ?? []));
        cursor = page.next;
      }
      download(`holdfast-customers-${flow}.csv`, csv(table(members)));
    },
  });
}

/** Names as the server has them and money in minor units, so that the file reads the same in every language. */
export function table(members: readonly Member[]): (string | number | null)[][] {
  const columns = ['customerId', ...columnsOf(members[0])];
  return [columns, ...members.map((member) => columns.map((name) => member[name] ?? null))];
}
