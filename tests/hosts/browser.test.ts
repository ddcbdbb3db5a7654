import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient, isDefinedError, safe } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Client } from '../../electron/contract/contract.ts';
import type { Handlers } from '../../electron/contract/handlers.ts';
import { TOKEN_HEADER } from '../../electron/hosts/browser/guard.ts';
import { createShownFiles, type ShownFiles } from '../../electron/hosts/browser/shown-files.ts';
import { startBrowserHost, type BrowserHost } from '../../electron/hosts/browser/server.ts';
import { failure } from '../../electron/services/failure.ts';
import { handlersWith } from '../builders/handlers.ts';

let folder: string;
let host: BrowserHost;
let shown: ShownFiles;
let bugs: unknown[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'window-'));
  await writeFile(join(folder, 'index.html'), '<title>Sổ Thư ký</title>');
  await writeFile(join(folder, '..', 'outside-the-window.html'), 'secret').catch(() => undefined);
  bugs = [];
  shown = createShownFiles();
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

async function start(handlers: Handlers): Promise<void> {
  host = await startBrowserHost({ handlers, windowFolder: folder, shown, port: 0, onBug: (thrown) => bugs.push(thrown) });
}

function client(token = host.token): Client {
  return createORPCClient<Client>(new RPCLink({ url: `http://127.0.0.1:${host.port}/rpc`, headers: { [TOKEN_HEADER]: token } }));
}

/** A raw request, since fetch would not let a test lie about Host. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<{ status: number; headers: Record<string, unknown>; body: string }> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port: host.port, path, method, headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      });
    });
    asked.on('error', reject);
    if (headers['content-length'] === undefined) asked.end();
    else asked.flushHeaders();
  });
}

const info = { version: '1', host: 'browser', dataFolder: '/d', language: 'vi', userName: 'a', hasCatalogue: false, today: '2020-10-25' } as const;

describe('the loopback host', () => {
  it('answers the window with the services', async () => {
    await start(handlersWith({ app: { info: () => Promise.resolve(info) } }));
    expect(await client().app.info()).toEqual(info);
  });

  it('listens on 127.0.0.1 and gives the token in the fragment only', async () => {
    await start(handlersWith({}));
    expect(host.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
  });

  it('refuses calls without the token, from another origin and under another host name', async () => {
    await start(handlersWith({ app: { info: () => Promise.resolve(info) } }));
    const own = { [TOKEN_HEADER]: host.token, 'content-type': 'application/json' };
    expect((await ask('/rpc/app/info', {}, 'POST')).body).toBe('wrong-token');
    expect((await ask('/rpc/app/info', { [TOKEN_HEADER]: `${host.token.slice(1)}A` }, 'POST')).body).toBe('wrong-token');
    expect((await ask('/rpc/app/info', { ...own, origin: 'http://evil.example' }, 'POST')).body).toBe('wrong-origin');
    expect((await ask('/rpc/app/info', { ...own, 'sec-fetch-site': 'cross-site' }, 'POST')).body).toBe('wrong-origin');
    expect((await ask('/rpc/app/info', { ...own, host: `rebound.example:${host.port}` }, 'POST')).body).toBe('wrong-host');
    expect((await ask('/', { host: 'rebound.example' })).status).toBe(403);
  });

  it('refuses a file of 300 MB by what the request says of itself, before any of it comes', async () => {
    let asked = 0;
    await start(handlersWith({ attachments: { add: () => { asked += 1; return Promise.resolve([]); } } }));
    const answer = await ask('/rpc/attachments/add', { [TOKEN_HEADER]: host.token, 'content-type': 'multipart/form-data; boundary=x', 'content-length': String(300 * 1024 * 1024) }, 'POST');
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({ json: { code: 'FAILURE', data: { code: 'attachment-too-large', params: { allowed: 100 * 1024 * 1024 } } } });
    expect(asked).toBe(0);
    const file = new File(['nội dung'], 'a.txt');
    expect(await client().attachments.add({ owner: { kind: 'document', id: 'd' }, files: [file] })).toEqual([]);
  });

  it('serves the window with a strict content policy, and nothing outside its folder', async () => {
    await start(handlersWith({}));
    const page = await ask('/');
    expect(page.status).toBe(200);
    expect(page.body).toContain('Sổ Thư ký');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    expect(page.headers['x-frame-options']).toBe('DENY');
    for (const path of ['/../outside-the-window.html', '/..%2foutside-the-window.html', '/%2e%2e/outside-the-window.html', '/nothing.html', '/%00', '/%'])
      expect((await ask(path)).status, path).toBe(404);
    expect((await ask('/', {}, 'DELETE')).status).toBe(405);
  });

  it('shows a file at an address that only the services give, as what it is and able to do nothing', async () => {
    await start(handlersWith({}));
    const address = shown.opener.show({ name: 'Hướng dẫn (04).pdf', bytes: new TextEncoder().encode('%PDF-1.4'), type: 'application/pdf' });
    const page = await ask(address);
    expect([page.status, page.body]).toEqual([200, '%PDF-1.4']);
    expect(page.headers).toMatchObject({
      'content-type': 'application/pdf', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store',
      'content-disposition': "inline; filename=\"Huong dan (04).pdf\"; filename*=UTF-8''H%C6%B0%E1%BB%9Bng%20d%E1%BA%ABn%20%2804%29.pdf",
    });
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none';.*; sandbox$/);
    expect((await ask(address, {}, 'POST')).status).toBe(405);
    expect((await ask(address, { host: 'rebound.example' })).status).toBe(403);
    expect((await ask(`/opened/${'A'.repeat(43)}/a.pdf`)).status).toBe(404);
    for (let more = 0; more < 20; more += 1) shown.opener.show({ name: 'b.png', bytes: new Uint8Array(1), type: 'image/png' });
    expect((await ask(address)).status).toBe(404);
  });

  it('carries failures as values with their code and params', async () => {
    await start(handlersWith({ periods: { close: () => Promise.reject(failure('unknown-form', { form: 'BM09' })) } }));
    const { error } = await safe(client().periods.close({ form: 'BM09', period: '2020-10' }));
    expect(isDefinedError(error) && error.data).toEqual({ code: 'unknown-form', params: { form: 'BM09' } });
    expect(bugs).toEqual([]);
  });

  it('reports a bug as internal and tells the log', async () => {
    await start(handlersWith({ log: { verify: () => Promise.reject(new TypeError('broken')) } }));
    const { error } = await safe(client().log.verify());
    expect(isDefinedError(error) && error.data.code).toBe('internal');
    expect(bugs).toHaveLength(1);
  });

  it('refuses arguments that the contract does not allow before any service sees them', async () => {
    let called = false;
    const get = (): never => {
      called = true;
      throw new Error('unreachable');
    };
    await start(handlersWith({ periods: { get } }));
    const { error } = await safe(client().periods.get({ form: 'BM01', period: 'October' }));
    expect(error).toBeInstanceOf(Error);
    expect(called).toBe(false);
  });

  it('takes files and streams progress; giving up stops the service', async () => {
    let received = '';
    let stopped = false;
    const start_ = async (input: { readonly files: readonly File[] }) => {
      received = await (input.files[0]?.text() ?? '');
      async function* progress() {
        try {
          for (let index = 0; index < 1000; index += 1) {
            yield { kind: 'reading', index, file: `xã ${index}` } as const;
            await new Promise((resolve) => setImmediate(resolve));
          }
        } finally {
          stopped = true;
        }
      }
      return progress();
    };
    await start(handlersWith({ imports: { start: start_ as unknown as Handlers['imports']['start'] } }));
    const events = await client().imports.start({ form: 'BM01', period: '2020-10', dryRun: true, files: [new File(['số liệu'], 'xã Đỗ Sơn.xlsx')] });
    const seen: number[] = [];
    for await (const event of events) {
      if (event.kind === 'reading') seen.push(event.index);
      if (seen.length === 3) break;
    }
    expect(received).toBe('số liệu');
    expect(seen).toEqual([0, 1, 2]);
    await expect.poll(() => stopped).toBe(true);
  });
});
