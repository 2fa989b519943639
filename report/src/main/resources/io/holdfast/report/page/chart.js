// Charts: made when they come into view, again on another width or theme, and sharp on paper.

const charts = [];
const PAPER_WIDTH = 672;

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
}

function palette() {
  const names = ['paper', 'ink', 'muted', 'rule', 'accent', 'band', 'gain', 'loss', 'quiet'];
  return Object.fromEntries(names.map((name) => [name, colour(name)]));
}

/**
 * A chart as a figure with its description for those who cannot see it.
 *
 * @param height in pixels, or what gives it for a width
 * @param option gives the chart's option from the palette and the width in pixels
 */
function chart(label, height, option) {
  const host = el('div', {class: 'chart', role: 'img', 'aria-label': label});
  charts.push({host, height, option, drawn: null});
  return host;
}

function drawChart(entry, width) {
  if (entry.drawn) entry.drawn.dispose();
  const wide = width || entry.host.clientWidth || PAPER_WIDTH;
  entry.host.style.height = `${typeof entry.height === 'function' ? entry.height(wide) : entry.height}px`;
  entry.drawn = echarts.init(entry.host, null, {renderer: 'svg', width: wide});
  const colours = palette();
  entry.drawn.setOption({...common(colours), ...entry.option(colours, wide)});
}

function common(colours) {
  return {
    animation: false,
    textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12, color: colours.muted},
    grid: {left: 8, right: 36, top: 24, bottom: 8, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
  };
}

function drawCharts(width) {
  const gone = charts.filter((entry) => !entry.host.isConnected);
  gone.forEach((entry) => charts.splice(charts.indexOf(entry), 1));
  charts.forEach((entry) => drawChart(entry, width));
}

function forgetCharts() {
  charts.forEach((entry) => entry.drawn && entry.drawn.dispose());
  charts.length = 0;
}

const ruler = document.createElement('canvas').getContext('2d');

/** How wide a text is in a chart, in pixels. */
function textWidth(text) {
  ruler.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return Math.ceil(ruler.measureText(text).width);
}

/** A text in lines of at most a width, broken between words, or between signs where a language has no spaces; brackets stay whole. */
function lines(text, width) {
  const parts = text.match(/（[^）]*）|[\u2e80-\uffef][，。、：）]*|[^\s\u2e80-\uffef]+\s*|\s+/g) || [text];
  return parts.reduce((done, part) => {
    const longer = done[done.length - 1] + part;
    const fits = done[done.length - 1] === '' || textWidth(longer.trimEnd()) <= width;
    return fits ? [...done.slice(0, -1), longer] : [...done, part];
  }, ['']).map((line) => line.trim());
}

/** Axes without ornament. */
function axis(colours, more) {
  return {
    axisLine: {show: false},
    axisTick: {show: false},
    splitLine: {lineStyle: {color: colours.rule, width: 1}},
    axisLabel: {color: colours.muted, fontSize: 12, hideOverlap: true},
    ...more,
  };
}

/** A tip made of elements, never of markup. */
function tip(colours, content, more) {
  return {
    confine: true,
    backgroundColor: colours.paper,
    borderColor: colours.rule,
    padding: 0,
    textStyle: {color: colours.ink, fontSize: 13},
    extraCssText: 'box-shadow: 0 6px 24px rgb(0 0 0 / .14); border-radius: 4px; white-space: normal;',
    axisPointer: {type: 'line', lineStyle: {color: colours.muted, width: 1, type: 'solid'}},
    formatter: (params) => {
      const children = content(Array.isArray(params) ? params[0] : params);
      return children ? el('div', {class: 'tip'}, children) : '';
    },
    ...more,
  };
}

/** A band between two lines, as two stacked areas of which the lower is not seen. */
function band(name, lows, highs, colours, more) {
  const line = {type: 'line', stack: name, symbol: 'none', silent: true, lineStyle: {opacity: 0}, ...more};
  const gap = highs.map((high, i) => (high === null || lows[i] === null ? null : high - lows[i]));
  return [
    {...line, data: lows},
    {...line, data: gap, areaStyle: {color: colours.band, opacity: 1}},
  ];
}

let lastWidth = 0;

function drawForWidth() {
  const width = document.documentElement.clientWidth;
  if (width === lastWidth || charts.length === 0) return;
  lastWidth = width;
  drawCharts();
}

addEventListener('resize', drawForWidth);
// A scroll bar that comes or goes; later, as charts change the height that is observed here.
new ResizeObserver(() => setTimeout(drawForWidth)).observe(document.documentElement);

addEventListener('beforeprint', () => {
  hideCard();
  document.documentElement.classList.add('printing');
  drawCharts(PAPER_WIDTH);
});
addEventListener('afterprint', () => {
  document.documentElement.classList.remove('printing');
  drawCharts();
});
