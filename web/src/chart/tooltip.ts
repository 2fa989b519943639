import type { Colours } from '../app/theme';

/** What ECharts shows beside the pointer, in the colours of the shade. */
export function tooltip<P>(colours: Colours, trigger: 'axis' | 'item', formatter: (at: P) => string) {
  return { trigger, backgroundColor: colours.sheet, borderColor: colours.rule, textStyle: { color: colours.ink }, formatter };
}
