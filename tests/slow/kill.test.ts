import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openServices } from '../../electron/services/open.ts';
import { Ledger } from './support/ledger.ts';
import { nearPool } from './support/near-pool.ts';
import { dice, type Done } from './support/office-work.ts';

/** How often an office is killed at its work. `SO_THU_KY_KILLS` sets another number. */
const KILLS = Number(process.env['SO_THU_KY_KILLS'] ?? 200);
/** Offices worked in at the same time, and kills before a fresh one is begun. */
const LANES = 2;
const KILLS_PER_OFFICE = 20;
const SEED = Number(process.env['SO_THU_KY_SEED'] ?? Date.now() % 1_000_000);

const WORKER = fileURLToPath(new URL('support/working-office.ts', import.meta.url));

type Death = { readonly done: number; readonly whileOpening: boolean };

/** Lets an office work and kills it: some while it opens, some as soon as it has told of something, most in the midst of work. */
async function workAndDie(folder: string, ledger: Ledger, seed: number, first: number): Promise<Death> {
  const roll = dice(seed);
  const child = spawn(process.execPath, [WORKER, folder, String(seed), String(first)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.once('close', (_, signal) => {
      resolve(signal);
    });
  });
  const kill = (): void => {
    child.kill('SIGKILL');
  };
  const whileOpening = roll(12) === 0;
  if (whileOpening) setTimeout(kill, 150 + roll(600));
  const delay = roll(500);
  const told = 1 + roll(12);
  let done = 0;
  for await (const line of createInterface(child.stdout)) {
    ledger.take(JSON.parse(line) as Done);
    done += 1;
    if (whileOpening) continue;
    if (delay < 120 && done === told) kill();
    else if (delay >= 120 && done === 1) setTimeout(kill, delay);
  }
  expect({ signal: await ended, complaint: complaint.replace(/.*Warning.*\n?/g, '') }).toEqual({ signal: 'SIGKILL', complaint: '' });
  return { done, whileOpening };
}

async function lane(number: number, kills: number): Promise<{ readonly kills: number; readonly done: number; readonly whileOpening: number }> {
  let [killed, done, whileOpening] = [0, 0, 0];
  while (killed < kills) {
    const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-'));
    const ledger = new Ledger();
    for (let round = 0; round < KILLS_PER_OFFICE && killed < kills; round += 1) {
      const death = await workAndDie(folder, ledger, SEED + number * 100_003 + killed * 17, (killed + 1) * 1_000);
      killed += 1;
      done += death.done;
      whileOpening += death.whileOpening ? 1 : 0;
      const opened = await openServices({ dataFolder: folder, create: true, host: 'cli', userName: 'kiểm tra', language: 'vi', pool: nearPool() });
      if (!opened.ok) throw new Error(`after kill ${killed} of lane ${number}, seed ${SEED}: ${opened.code} ${JSON.stringify(opened.params)}`);
      await ledger.hold(opened.handlers, folder);
      await opened.close();
    }
    await rm(folder, { recursive: true, force: true });
  }
  return { kills: killed, done, whileOpening };
}

describe(`an office killed ${KILLS} times at its work (seed ${SEED})`, () => {
  it('loses nothing it said was done, and leaves nothing half done', { timeout: 900_000 }, async () => {
    const lanes = await Promise.all(Array.from({ length: LANES }, (_, number) => lane(number, Math.ceil(KILLS / LANES))));
    const total = lanes.reduce((sum, one) => ({ kills: sum.kills + one.kills, done: sum.done + one.done, whileOpening: sum.whileOpening + one.whileOpening }));
    expect(total.kills).toBeGreaterThanOrEqual(KILLS);
    // The kills must have met the office at work, or nothing was tested.
    expect(total.done).toBeGreaterThan(total.kills);
  });
});
