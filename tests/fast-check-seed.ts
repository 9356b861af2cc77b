import { configureGlobal } from 'fast-check';

// One seed for the whole run, which vitest.config.ts chooses or takes from FC_SEED and prints.
configureGlobal({ seed: Number(process.env['FC_SEED']) });
