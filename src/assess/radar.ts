import words from 'virtual:locale/assess/radar';
import {
  Chart,
  Filler,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from 'chart.js';
import type { Assessment } from '../core/readiness/assessment.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';

Chart.register(RadarController, RadialLinearScale, LineElement, PointElement, Filler);

/** Lines of a radar label: long titles break at their spaces. */
const broken = (title: string) =>
  title
    .split(words.break)
    .map((part, index) => (index > 0 ? `${words.break.trimStart()}${part}` : part));
let chart: Chart | undefined;

/**
 * Draws the profile as a radar: a band from the lower to the upper end of each dimension, the point
 * within it where there is one. The table beside it is the source; this is only its picture.
 */
export function drawRadar(canvas: HTMLCanvasElement, bank: Bank, { dimensions }: Assessment): void {
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const resolved = (name: string) => {
    const probe = document.createElement('i');
    probe.className = name;
    canvas.parentElement?.append(probe);
    const value = getComputedStyle(probe).color;
    probe.remove();
    return value;
  };
  const [ask, soft, ink] = [resolved('ask'), resolved('soft-ink'), resolved('ink')];
  const inOrder = bank.dimensions.flatMap(
    ({ id }) => dimensions.find((dimension) => dimension.id === id) ?? [],
  );
  const values = (key: 'lo' | 'point' | 'hi') =>
    inOrder.map((dimension) =>
      dimension[key] === null ? null : Math.round(dimension[key] * 1000) / 10,
    );
  chart?.destroy();
  chart = new Chart(canvas, {
    type: 'radar',
    data: {
      labels: bank.dimensions.map(({ title }) => broken(title)),
      datasets: [
        {
          label: words.upper,
          data: values('hi'),
          borderColor: ask,
          borderWidth: 1,
          borderDash: [4, 3],
          pointRadius: 0,
          fill: '+1',
          backgroundColor: ask.replace('rgb(', 'rgba(').replace(')', ', 0.22)'),
        },
        {
          label: words.lower,
          data: values('lo'),
          borderColor: ask,
          borderWidth: 1.5,
          pointRadius: 0,
          fill: false,
        },
        {
          label: words.point,
          data: values('point'),
          borderColor: 'transparent',
          backgroundColor: ask,
          pointRadius: 4,
          fill: false,
        },
      ],
    },
    options: {
      animation: false,
      responsive: true,
      events: [],
      plugins: {},
      scales: {
        r: {
          min: 0,
          max: 100,
          ticks: { stepSize: 25, showLabelBackdrop: false, color: soft },
          grid: { color: soft, lineWidth: 0.4 },
          angleLines: { color: soft, lineWidth: 0.4 },
          pointLabels: { color: ink, font: { size: 12, family: colour('--sans') } },
        },
      },
    },
  });
}
