import { enumerated, remarked } from '../texts/joined';
import type { Texts } from '../texts/useTexts';
import type { Place } from './api';

/** Whose customers somebody sees, in words. */
export function reach({ role, scope, team, customerOwner }: Place, { t, named, language }: Pick<Texts, 't' | 'named' | 'language'>): string {
  if (role === 'ingest' || role === 'monitor') return t('scope.none');
  const words = named('scope', scope ?? '');
  const names = [scope === 'all' ? '' : (customerOwner ?? ''), team ?? ''].filter((name) => name !== '');
  return names.length === 0 ? words : remarked(words, enumerated(names, language), language);
}
