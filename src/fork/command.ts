import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatFinding, type Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { accept } from './accept.ts';
import { checkOverlay, inventoryText } from './check.ts';
import { driftReport } from './drift-report.ts';
import { standings } from './drift.ts';
import { init } from './init.ts';
import { takeStock } from './inventory.ts';
import type { Outcome } from './outcome.ts';
import { readRecord } from './replacement-record.ts';

const COMMANDS = { init: runInit, check: runCheck, drift: runDrift, accept: runAccept };

/**
 * Runs one command on the edition in a folder.
 *
 * @throws Error for wrong use: no command, an unknown one, a path too many or too few.
 */
export async function runFork(root: string, args: readonly string[]): Promise<Outcome> {
  if (!existsSync(join(root, 'content')) || !existsSync(join(root, 'package.json')))
    throw new Error('Run this in the root folder of the repository.');
  const [command, ...paths] = args;
  if (command === undefined) throw new Error('Name a command.');
  if (!isCommand(command)) {
    const guess = nearest(command, Object.keys(COMMANDS));
    throw new Error(
      `There is no command "${command}".${guess === undefined ? '' : ` Did you mean ${guess}?`}`,
    );
  }
  if (command !== 'accept' && paths.length > 0) throw new Error(`${command} takes no path.`);
  return COMMANDS[command](root, paths);
}

function isCommand(name: string): name is keyof typeof COMMANDS {
  return Object.hasOwn(COMMANDS, name);
}

function runInit(root: string): Outcome {
  const lines = init(root);
  const next = lines.some(({ done }) => done === 'written')
    ? 'Next: edit overlay/site.yaml, then npm run fork -- check, then npm start.'
    : 'Everything was there already.';
  const files = lines.map(({ file, done }) => `${done}  ${file}\n`).join('');
  return { status: 0, text: `${files}\n${next}\n` };
}

async function runCheck(root: string): Promise<Outcome> {
  const { errors, warnings, inventory } = await checkOverlay(root);
  const stock = inventory
    ? inventoryText(root, inventory)
    : 'There is no overlay yet; npm run fork -- init writes a first one.';
  const counts = `${counted(errors, 'error')}, ${counted(warnings, 'warning')}`;
  const parts = [stock, listed('Warnings', warnings), listed('Errors', errors), counts];
  const text = `${parts.filter((part) => part !== '').join('\n\n')}\n`;
  return { status: errors.length > 0 ? 1 : 0, text };
}

function listed(title: string, findings: readonly Finding[]): string {
  return findings.length === 0 ? '' : [title, ...findings.map(formatFinding)].join('\n\n');
}

function counted({ length }: readonly Finding[], what: string): string {
  return `${length} ${what}${length === 1 ? '' : 's'}`;
}

function runDrift(root: string): Outcome {
  const inventory = takeStock(root);
  const { hashes, findings } = readRecord(root, inventory.folders.overlay);
  if (findings.length > 0)
    return { status: 1, text: `${findings.map(formatFinding).join('\n\n')}\n` };
  return { status: 0, text: driftReport(root, inventory, standings(inventory, hashes)) };
}

function runAccept(root: string, paths: readonly string[]): Outcome {
  if (paths.length === 0)
    throw new Error('Name what to accept: a file of the overlay, a folder, or FILE#ID.');
  return accept(root, paths);
}
