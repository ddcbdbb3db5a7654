import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writeOfficialDocx } from '../../../electron/formats/docx/write.ts';
import { report } from '../../builders/document/official-document.ts';
import { schemaErrors, structureErrors } from '../../builders/document/validate.ts';

/** The same package with one part changed. */
function withPart(bytes: Uint8Array, name: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

describe('the checks that written files are held to', () => {
  it('find nothing in a sound document, and find what is broken in it', async () => {
    const sound = await writeOfficialDocx(report('party-hd36'));
    expect(structureErrors(sound)).toEqual([]);
    expect(await schemaErrors(sound, 'docx')).toEqual([]);
    expect(structureErrors(withPart(sound, 'word/document.xml', (text) => text.replace('</w:p>', '')))).not.toEqual([]);
    expect(structureErrors(withPart(sound, 'word/_rels/document.xml.rels', (text) => text.replace('styles.xml', 'nowhere.xml')))).toContain('word/_rels/document.xml.rels: nothing at nowhere.xml');
    expect(await schemaErrors(withPart(sound, 'word/document.xml', (text) => text.replace('<w:body>', '<w:body><w:nonsense/>')), 'docx')).not.toEqual([]);
  });
});
