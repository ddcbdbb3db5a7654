import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SERVICE_FLAGS } from '../../electron/hosts/service-flags.ts';

const require = createRequire(import.meta.url);
const file = (path: string): Promise<string> => readFile(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

type Validator = ((document: unknown) => boolean) & { readonly errors?: readonly unknown[] | null };
type Ajv = { compile(schema: unknown): Validator };

describe('packaging', () => {
  it('is configured as electron-builder’s own schema allows', async () => {
    const yaml = require('js-yaml') as { load(text: string): unknown };
    const AjvClass = require('ajv') as new (options: object) => Ajv;
    const schema = JSON.parse(await readFile(require.resolve('app-builder-lib/scheme.json'), 'utf8')) as unknown;
    const validate = new AjvClass({ allErrors: true, strict: false, logger: false }).compile(schema);
    validate(yaml.load(await file('electron-builder.yml')));
    expect(validate.errors ?? []).toEqual([]);
  });

  it('turns Electron’s dangerous fuses off and installs for one user', async () => {
    const configuration = await file('electron-builder.yml');
    for (const line of ['runAsNode: false', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false', 'onlyLoadAppFromAsar: true', 'perMachine: false'])
      expect(configuration).toContain(line);
  });

  it('is smoke-tested by means that the fuses leave: never through Node’s inspector', async () => {
    const workflow = await file('.github/workflows/release.yml');
    expect(workflow).toContain('node scripts/smoke-window.mjs $exe');
    const script = await file('scripts/smoke-window.mjs');
    expect(script).toContain('--remote-debugging-port');
    expect(script).not.toMatch(/_electron|--inspect/);
  });

  it('fetches Electron before the tests of the window, which drive it where it is', async () => {
    const workflow = await file('.github/workflows/release.yml');
    const steps = ['node node_modules/electron/install.js', 'run: npm test', 'run: npm run package'].map((step) => workflow.indexOf(step));
    expect(steps.every((place, at) => place > (steps[at - 1] ?? 0))).toBe(true);
  });

  it('starts the services from the sources with the flags that they have on the desktop', async () => {
    const { scripts } = JSON.parse(await file('package.json')) as { scripts: Record<string, string> };
    for (const name of ['start', 'cli', 'demo']) expect(scripts[name], name).toMatch(new RegExp(`^node ${SERVICE_FLAGS.join(' ')} scripts/`));
  });

  it('packs one native module and bundles everything else', async () => {
    const manifest = JSON.parse(await file('package.json')) as { dependencies: Record<string, string> };
    expect(Object.keys(manifest.dependencies)).toEqual(['better-sqlite3-multiple-ciphers']);
  });

  it('pins every package, and the lock file records no download addresses', async () => {
    const manifest = JSON.parse(await file('package.json')) as Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>;
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
      for (const [name, version] of Object.entries(manifest[kind])) expect(version, name).toMatch(/^\d+\.\d+\.\d+/);
    const lock = JSON.parse(await file('package-lock.json')) as { packages: Record<string, { resolved?: string }> };
    expect(Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });
});
