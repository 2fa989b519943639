import type { components } from '../api/schema';
import { useFreshness } from '../data/questions';
import { ago, kindName } from '../data/words';
import { day } from '../format/format';
import { enumerated, pair, remarked, sequence } from '../texts/joined';
import { type Texts, useTexts } from '../texts/useTexts';

type Kind = components['schemas']['Freshness']['kinds'][number];

/** Until which day the facts of each kind reach, and when the last came. Nothing while that is not known. */
export function FreshnessLine() {
  const texts = useTexts();
  const { t, language } = texts;
  const kinds = (useFreshness().data ?? []).filter((each) => each.to !== null);
  if (kinds.length === 0) return null;
  const last = kinds.map((each) => each.lastAt).reduce((one, other) => (one > other ? one : other));
  return (
    <p className="byline">
      {pair(t('data.until'), until(kinds, texts), language)} · {pair(t('data.last_import'), ago(last, language), language)}
    </p>
  );
}

/** Each last day with the kinds that reach to it, the latest first. */
function until(kinds: readonly Kind[], texts: Texts): string {
  const days = [...new Set(kinds.map(({ to }) => to ?? ''))].sort().reverse();
  return sequence(
    days.map((to) => remarked(day(to, texts.language), enumerated(kinds.filter((each) => each.to === to).map(({ kind }) => kindName(kind, texts)), texts.language), texts.language)),
    texts.language,
  );
}
