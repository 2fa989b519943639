import type { ReactNode } from 'react';
import { useSession } from '../api/questions';
import { day } from '../format/format';
import { useTexts } from '../texts/useTexts';
import { useView } from '../url/address';

/**
 * What changes facts, for those who have the right. It is not there as long as one looks at what was known on an earlier day:
 * nobody writes into the past, and would not see there what he has written.
 */
export function Writing({ right, quiet = false, children }: { readonly right: string; readonly quiet?: boolean; readonly children: ReactNode }) {
  const { t, language } = useTexts();
  const [{ asOf }] = useView();
  const rights = useSession().data?.rights ?? [];
  if (!rights.includes(right)) return null;
  if (asOf === '') return children;
  return quiet ? null : <p className="note">{t('view.looking_back', { day: /^\d{4}-\d\d-\d\d$/.test(asOf) ? day(asOf, language) : asOf })}</p>;
}
