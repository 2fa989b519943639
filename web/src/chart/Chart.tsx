import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../texts/useTexts';

interface Props {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What it shows, in words. */
  readonly label: string;
  /** The same figures as a table, for whoever cannot or will not look at a picture. */
  readonly table: ReactNode;
}

/** A chart that fits its place. */
export function Chart({ option, height, label, table }: Props) {
  const { t } = useTexts();
  const host = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType | null>(null);
  const newest = useRef(option);
  newest.current = option;

  useEffect(() => {
    const place = host.current;
    if (place === null) return undefined;
    let gone = false;
    const sized = new ResizeObserver(() => chart.current?.resize());
    void import('./echarts').then(({ init }) => {
      if (gone) return;
      chart.current = init(place, undefined, { renderer: 'svg' });
      chart.current.setOption({ ...newest.current, ...fontOf(place) });
      sized.observe(place);
    });
    return () => {
      gone = true;
      sized.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => {
    if (host.current !== null) chart.current?.setOption({ ...option, ...fontOf(host.current) }, true);
  }, [option]);

  return (
    <>
      <div ref={host} className="chart" style={{ height }} role="img" aria-label={label} />
      <details className="as-table">
        <summary>{t('chart.table')}</summary>
        {table}
      </details>
    </>
  );
}

/** Labels are measured before they are drawn, so the font has to be named. */
function fontOf(place: HTMLElement) {
  return { textStyle: { fontFamily: getComputedStyle(place).fontFamily } };
}
