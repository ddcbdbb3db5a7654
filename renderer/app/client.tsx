import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Client } from '../../electron/contract/contract.ts';

export type Api = RouterUtils<Client>;

type Connection = { readonly client: Client; readonly api: Api };

const ConnectionContext = createContext<Connection | null>(null);

export function ConnectionProvider({ client, children }: { readonly client: Client; readonly children: ReactNode }): ReactNode {
  const connection = useMemo(() => ({ client, api: createTanstackQueryUtils(client) }), [client]);
  return <ConnectionContext value={connection}>{children}</ConnectionContext>;
}

function useConnection(): Connection {
  const connection = useContext(ConnectionContext);
  if (connection === null) throw new Error('no connection around this component');
  return connection;
}

/** The plain typed client, for streams and one-off calls. */
export function useClient(): Client {
  return useConnection().client;
}

/** Query and mutation options of every procedure: `useQuery(api.board.get.queryOptions({ input }))`. */
export function useApi(): Api {
  return useConnection().api;
}
