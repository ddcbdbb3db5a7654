import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node';
import { MOST_ATTACHMENT_BYTES } from '../../core/attachment/limits.ts';
import type { Handlers } from '../../contract/handlers.ts';
import { createRouter } from '../rpc/router.ts';
import { refusalOf, SECURITY_HEADERS } from './guard.ts';
import { sendShown, SHOWN_PATH, type ShownFiles } from './shown-files.ts';
import { findFile, sendFile } from './static-files.ts';

/** 200 files of 50 MB cannot come in one request: the window sends them in smaller ones. */
const MAX_BODY = 512 * 1024 * 1024;

/** One file with a record, and what stands around it in a request. */
const ATTACHING = '/rpc/attachments/add';
const MAX_ATTACHING = MOST_ATTACHMENT_BYTES + 1024 * 1024;

export type BrowserHost = {
  /** Address to open; the token stands in the fragment, which browsers never send. */
  readonly url: string;
  readonly port: number;
  readonly token: string;
  close(): Promise<void>;
};

export type BrowserHostOptions = {
  readonly handlers: Handlers;
  /** Folder of the built window. */
  readonly windowFolder: string;
  /** Files that the services show outside the window; their opener belongs to the same services. */
  readonly shown: ShownFiles;
  /** 0 takes any free port. */
  readonly port: number;
  readonly onBug: (thrown: unknown) => void;
};

/** Serves the window and the services on 127.0.0.1 alone. Fails with the system's error when the port is taken. */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const token = randomBytes(32).toString('base64url');
  const router = createRouter(options.handlers, options.onBug);
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_BODY })] });
  const attaching = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: MAX_ATTACHING })] });
  let port = options.port;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const path = new URL(request.url ?? '/', 'http://127.0.0.1').pathname;
    const isCall = path.startsWith('/rpc/');
    const refusal = refusalOf(request, port, token, isCall);
    if (refusal !== null) {
      refuse(response, 403, refusal);
      return;
    }
    if (isCall) {
      const size = Number(request.headers['content-length'] ?? 0);
      if (path === ATTACHING && size > MAX_ATTACHING) {
        refuseLarge(request, response, size);
        return;
      }
      const { matched } = await (path === ATTACHING ? attaching : rpc).handle(request, response, { prefix: '/rpc', context: {} });
      if (!matched) refuse(response, 404, 'not-found');
      return;
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      refuse(response, 405, 'method-not-allowed');
      return;
    }
    if (path.startsWith(SHOWN_PATH)) {
      sendShown(response, options.shown.find(path), request.method === 'GET');
      return;
    }
    const file = await findFile(options.windowFolder, path);
    if (file === null) refuse(response, 404, 'not-found');
    else await sendFile(response, file, request.method === 'GET');
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((thrown: unknown) => {
      options.onBug(thrown);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'internal');
    });
  });
  // An import of many files streams its progress for as long as it takes.
  server.requestTimeout = 0;
  port = await listen(server, options.port);
  return { url: `http://127.0.0.1:${port}/#token=${token}`, port, token, close: () => close(server) };
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(reason);
}

/** Said before any of it is read: what announces itself as too large never comes into memory. */
function refuseLarge(request: IncomingMessage, response: ServerResponse, size: number): void {
  const data = { code: 'attachment-too-large', params: { size, allowed: MOST_ATTACHMENT_BYTES } };
  response.writeHead(413, { 'content-type': 'application/json', connection: 'close' });
  response.end(JSON.stringify({ json: { defined: true, code: 'FAILURE', status: 413, message: data.code, data } }), () => request.destroy());
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}
