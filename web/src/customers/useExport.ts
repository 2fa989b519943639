import { useMutation } from '@tanstack/react-query';
import { bulk, type CustomerList } from '../api/client';
import type { Question } from '../api/questions';
import { download } from '../save/download';

/** Saves all customers of a list with their columns, not only those that are loaded; the server writes down who did. */
export function useExport(question: Question, flow: string, list: CustomerList) {
  return useMutation({
    mutationFn: async () => download(`holdfast-customers-${flow}.csv`, await bulk.exported({ ...list, ...question })),
  });
}
