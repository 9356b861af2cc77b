import Ask from './Ask.astro';
import Callout from './Callout.astro';
import Compare from './Compare.astro';
import Comparison from './Comparison.astro';
import DecisionMethod from './DecisionMethod.astro';
import OverlayReference from './OverlayReference.astro';
import Tell from './Tell.astro';

/** The components that writers may use in MDX, by the names they use. */
export const proseComponents = {
  Ask,
  Callout,
  Compare,
  Comparison,
  DecisionMethod,
  OverlayReference,
  Tell,
};
