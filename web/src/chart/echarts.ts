// Only what the screens draw with. This file is loaded with the first chart, not before the first screen.
import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';

use([LabelLayout, BarChart, LineChart, ScatterChart, AriaComponent, GridComponent, TooltipComponent, CanvasRenderer, SVGRenderer]);

export { init };
