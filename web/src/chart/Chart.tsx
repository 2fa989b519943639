import type { EChartsCoreOption, EChartsType } from 'echarts/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Savable } from '../save/Savable';
import { useTexts } from '../texts/useTexts';

interface Props {
  readonly option: EChartsCoreOption;
  readonly height: number;
  /** What it shows, in words. */
  readonly label: string;
  /** The same figures as a table, for whoever cannot or will not look at a picture. */
  readonly table: ReactNode;
  /** Why there is nothing to draw, said in the place of the picture. */
  readonly undefinedBecause?: string;
}

/** A chart with its figures as a table below it. */
export function Chart({ option, height, label, table, undefinedBecause }: Props) {
  const { t } = useTexts();
  const isDrawn = undefinedBecause === undefined;
  return (
    <>
      {isDrawn ? (
        <Picture option={option} height={height} label={label} />
      ) : (
        <p className="undefined-chart" role="status">
          {undefinedBecause}
        </p>
      )}
      <Savable name={label} {...(isDrawn ? { picture: (place: HTMLElement) => picture(option, height, place) } : {})}>
        <details className="as-table">
          <summary>{t('chart.table')}</summary>
          {table}
        </details>
      </Savable>
    </>
  );
}

/** The picture, which fits its place. */
function Picture({ option, height, label }: Pick<Props, 'option' | 'height' | 'label'>) {
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
    if (host.current === null) return;
    chart.current?.setOption({ ...option, ...fontOf(host.current) }, true);
    chart.current?.getZr().flush(); // at once, for a printer that does not wait for the next frame
  }, [option]);

  return <div ref={host} className="chart" style={{ height }} role="img" aria-label={label} />;
}

/** The chart once more, as a picture twice as fine as the screen, on the paper of the page. */
async function picture(option: EChartsCoreOption, height: number, place: HTMLElement): Promise<Blob> {
  const { init } = await import('./echarts');
  const chart = init(document.createElement('div'), undefined, { renderer: 'canvas', width: Math.max(640, place.clientWidth), height });
  try {
    chart.setOption({ ...option, ...fontOf(place) });
    const paper = getComputedStyle(document.body).backgroundColor;
    const canvas = chart.renderToCanvas({ pixelRatio: 2, backgroundColor: paper });
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error('The picture could not be drawn.')) : resolve(blob)));
    });
  } finally {
    chart.dispose();
  }
}

/** Labels are measured before they are drawn, so the font has to be named. */
function fontOf(place: HTMLElement) {
  return { textStyle: { fontFamily: getComputedStyle(place).fontFamily } };
}
