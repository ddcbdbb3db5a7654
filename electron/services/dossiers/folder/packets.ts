import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackProgress } from '../../../contract/dossiers.ts';
import { dossierFolderName, MOST_PATH, UNPACKED_IN } from '../../../core/dossier/folder-names.ts';
import { systemFailure } from '../../../store/failure.ts';
import type { Context } from '../../context.ts';
import { failure } from '../../failure.ts';
import { gatherFolder } from './gather.ts';
import { archiveTarget } from './targets.ts';
import { writeFolder } from './write.ts';

/** What a window is handed at once of a packet. */
export const PART_BYTES = 8 * 1024 * 1024;

type Packet = { readonly path: string; readonly size: number };

/** Archives that are being given out, each in a file of the data folder until it was fetched. */
export type Packets = ReturnType<typeof createPackets>;

export function createPackets(context: Context) {
  const { layout } = context.store;
  const standing = new Map<string, Packet>();
  return {
    /** Packs a dossier. Closing the stream stops it and leaves nothing. */
    pack: async function* (id: string, signal: AbortSignal | undefined): AsyncGenerator<PackProgress, void> {
      const folder = await gatherFolder(context, id);
      const name = dossierFolderName(folder.state.dossier);
      const packet = randomUUID();
      const path = join(layout.packetsFolder, `${packet}.zip`);
      try {
        const target = await archiveTarget(path, name);
        const { files, size } = yield* writeFolder(context, { folder, target, room: MOST_PATH - UNPACKED_IN - name.length - 1, signal });
        standing.set(packet, { path, size: size ?? 0 });
        yield { kind: 'packed', packet, name: `${name}.zip`, size: size ?? 0, files };
      } catch (thrown) {
        throw systemFailure(thrown, layout.folder) ?? thrown;
      }
    },
    /** The next bytes of a packet; empty at its end. Fails with `not-found`. */
    part: async (packet: string, from: number): Promise<File> => {
      const found = standing.get(packet);
      if (found === undefined) throw failure('not-found', { id: packet });
      const file = await open(found.path, 'r');
      try {
        const bytes = new Uint8Array(Math.max(0, Math.min(PART_BYTES, found.size - from)));
        const { bytesRead } = await file.read(bytes, 0, bytes.byteLength, from);
        return new File([bytes.subarray(0, bytesRead)], 'part', { type: 'application/octet-stream' });
      } finally {
        await file.close();
      }
    },
    drop: async (packet: string): Promise<void> => {
      const found = standing.get(packet);
      standing.delete(packet);
      if (found !== undefined) await rm(found.path, { force: true });
    },
  };
}
