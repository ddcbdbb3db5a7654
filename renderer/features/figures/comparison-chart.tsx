import { useEffect, useRef, type ReactNode } from 'react';
import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { formatNumber } from '../../i18n/format.ts';
import { lineText } from './analysis-lines.ts';
import classes from './analysis.module.css';

register([BarChart, GridComponent, AriaComponent, SVGRenderer]);

type ComparisonChartProps = { readonly label: string; readonly names: readonly string[]; readonly values: readonly (number | null)[]; readonly decimals: number; readonly height?: number };

/** A few figures side by side as horizontal bars, each with its number; the last one is the present. */
export function ComparisonChart({ label, names, values, decimals, height = 116 }: ComparisonChartProps): ReactNode {
  const holder = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const nameList = names.join('\n');
  const valueList = values.join('\n');

  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const style = getComputedStyle(element);
    const text = style.getPropertyValue('--mantine-color-text');
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({
      animation: false,
      grid: { left: 4, right: 64, top: 4, bottom: 4, containLabel: true },
      xAxis: { type: 'value', show: false, min: 0 },
      yAxis: { type: 'category', data: nameList.split('\n'), inverse: true, axisLine: { show: false }, axisTick: { show: false }, axisLabel: { color: text, fontFamily: style.fontFamily, fontSize: 12 } },
      series: [
        {
          type: 'bar', barWidth: 18,
          data: valueList.split('\n').map((value, index, all) => ({ value: value === '' ? null : Number(value), itemStyle: { color: index === all.length - 1 ? style.getPropertyValue('--st-accent') : style.getPropertyValue('--st-line-strong') } })),
          label: { show: true, position: 'right', color: text, fontFamily: style.fontFamily, fontSize: 12, formatter: ({ value }: { value: unknown }) => (typeof value === 'number' ? formatNumber(value, decimals) : '…') },
        },
      ],
    });
    const resize = new ResizeObserver(() => {
      chart.resize();
    });
    resize.observe(element);
    return () => {
      resize.disconnect();
      chart.dispose();
    };
  }, [nameList, valueList, decimals, scheme]);

  const spoken = `${label}. ${names.map((name, index) => `${name}: ${lineText(values[index] ?? null, decimals)}`).join('; ')}`;
  return <div ref={holder} className={classes.chart} style={{ height }} role="img" aria-label={spoken} />;
}
