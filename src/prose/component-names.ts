/** Names of the components that writers may use in MDX; `components.ts` has the components themselves. */
export const PROSE_COMPONENTS: readonly string[] = [
  'Ask',
  'Callout',
  'Compare',
  'Comparison',
  'DecisionMethod',
  'OverlayReference',
  'Tell',
];
