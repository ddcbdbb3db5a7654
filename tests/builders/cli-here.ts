import { runCli } from '../../electron/hosts/cli/run.ts';
import type { CliRun } from './cli.ts';

/** Runs the command line inside this process: the same code without the start of a process, for tests of many commands. */
export async function runHere(words: readonly string[]): Promise<CliRun> {
  let out = '';
  let err = '';
  const streams = { out: (text: string) => (out += text), err: (text: string) => (err += text) };
  const code = await runCli(words, { streams, environment: {}, platform: process.platform, signal: new AbortController().signal, windowFolder: '' });
  return { code, out, err };
}
