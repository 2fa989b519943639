import { theme, type ThemeConfig } from 'antd';
import { useSyncExternalStore } from 'react';

export type Shade = 'light' | 'dark';

/** The colours of the report; `chart` is what ECharts draws with. */
const PALETTE = {
  light: { paper: '#fdfcfa', sheet: '#ffffff', ink: '#1c2329', muted: '#59646e', rule: '#e2dfd8', accent: '#1f5673', band: '#dde7ec', gain: '#1f7066', loss: '#ab4528', quiet: '#8e98a1', raised: '#ffffff', edge: '#cfcbc2' },
  dark: { paper: '#14181c', sheet: '#1a1f24', ink: '#e4e7ea', muted: '#9ba6b0', rule: '#2d343b', accent: '#82b8d4', band: '#253743', gain: '#74bfb2', loss: '#e58f73', quiet: '#75818c', raised: '#20262c', edge: '#3d464e' },
} as const;

export type Colours = (typeof PALETTE)[Shade];

export function coloursOf(shade: Shade): Colours {
  return PALETTE[shade];
}

export function themeOf(shade: Shade): ThemeConfig {
  const colours = PALETTE[shade];
  return {
    algorithm: shade === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: colours.accent,
      colorLink: colours.accent,
      colorError: colours.loss,
      colorText: colours.ink,
      colorTextBase: colours.ink,
      colorTextDescription: colours.muted,
      colorTextSecondary: colours.muted,
      colorTextPlaceholder: colours.muted,
      colorBgBase: colours.sheet,
      colorBgLayout: colours.paper,
      colorBgContainer: colours.sheet,
      colorBgElevated: colours.raised,
      colorBorder: colours.edge,
      colorBorderSecondary: colours.rule,
      borderRadius: 4,
      fontFamily: 'var(--sans)',
      fontSize: 15,
    },
    components: {
      Button: { primaryColor: shade === 'dark' ? '#06090b' : '#ffffff', dangerColor: shade === 'dark' ? '#06090b' : '#ffffff', defaultBg: colours.sheet },
      Tabs: { itemSelectedColor: colours.accent, inkBarColor: colours.accent, itemHoverColor: colours.accent },
    },
  };
}

const DARK = '(prefers-color-scheme: dark)';

function subscribe(changed: () => void): () => void {
  const query = window.matchMedia(DARK);
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
}

/** The shade that was chosen, or the one the system has. */
export function useShade(chosen: string): Shade {
  const dark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches);
  if (chosen === 'light' || chosen === 'dark') return chosen;
  return dark ? 'dark' : 'light';
}
