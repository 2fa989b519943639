import { Tag } from 'antd';
import { useTexts } from '../texts/useTexts';

const COLOURS: Readonly<Record<string, string>> = { done: 'success', failed: 'error', running: 'processing', undone: 'warning' };

/** How far something is, in a word and a colour; the word is in the ink of the page, which stands out from every colour. */
export function StateTag({ state }: { readonly state: string }) {
  const { coded } = useTexts();
  return <Tag color={COLOURS[state] ?? 'default'} style={{ color: 'var(--ink)' }}>{coded(`state.${state}`, 'fact.unknown')}</Tag>;
}
