/**
 * The script of the blueprint page. The page is built with a sample; as soon as this browser holds
 * scenarios or an assessment, what makes a blueprint of them is fetched and takes the sample's place.
 */
import { KEYS, stored } from '../site/store.ts';

const holdsSomething = () =>
  stored('portfolio') !== undefined || stored('assessment') !== undefined;

function start(): void {
  if (!holdsSomething()) return;
  document.querySelector('#sample')?.classList.add('waiting');
  void import('./tool.ts').then(({ begin }) => begin());
}

start();
addEventListener('storage', ({ key }) => {
  if (key === KEYS.portfolio || key === KEYS.assessment) start();
});
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) start();
});
