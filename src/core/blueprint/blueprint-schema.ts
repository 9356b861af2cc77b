import type * as z from 'zod';
import { FlowsFile } from './flow-schema.ts';
import { IncrementsFile } from './increment-schema.ts';
import {
  ConsideredFile,
  ContainmentFile,
  GuaranteesFile,
  InterimsFile,
} from './scenario-rules-schema.ts';
import { GovernanceFile, ObservabilityFile, RisksFile, TestingFile } from './whole-rules-schema.ts';
import { WordingFile } from './wording-schema.ts';

/** The files of `content/blueprint/` by the name of their key; each is `<key>.yaml`. */
export const BLUEPRINT_FILES = {
  flows: FlowsFile,
  containment: ContainmentFile,
  guarantees: GuaranteesFile,
  considered: ConsideredFile,
  interims: InterimsFile,
  governance: GovernanceFile,
  testing: TestingFile,
  observability: ObservabilityFile,
  increments: IncrementsFile,
  risks: RisksFile,
  wording: WordingFile,
} as const;

/** All rules and texts of the blueprint, one key a file. */
export type BlueprintRules = {
  readonly [Key in keyof typeof BLUEPRINT_FILES]: z.output<(typeof BLUEPRINT_FILES)[Key]>;
};
