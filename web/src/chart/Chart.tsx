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
      chart.current.setOption(newest.current);
      sized.observe(place);
    });
    return () => {
      gone = true;
      sized.disconnect();
      chart.current?.dispose();
      chart.current = null;
    };
  }, []);

  useEffect(() => chart.current?.setOption(option, true), [option]);

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
