/** Chapters that say more about a section of the document, by the section's id. */
export const CHAPTERS: Readonly<Record<string, readonly string[]>> = {
  context: ['hybrid/layering'],
  scenarios: ['hybrid/fault-domains', 'hybrid/contracts'],
  governance: ['governance/overview', 'governance/decision-rights', 'governance/schema-evolution'],
  testing: ['testing/integration-points'],
  observability: ['observability/overview', 'observability/alerting'],
  increments: ['migration/gradual', 'migration/rollout'],
};
