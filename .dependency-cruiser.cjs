/** The arrows between the rooms (docs/architecture.md): hosts -> services -> store, formats -> core. */
const room = (name) => `^electron/${name}/`;
const nodeBuiltins = { dependencyTypes: ['core'] };

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'core-is-pure',
      comment: 'core holds the committee’s rules as pure functions: no I/O, no Node, Electron, SQL or React.',
      severity: 'error',
      from: { path: room('core') },
      to: { pathNot: [room('core')] },
    },
    { name: 'core-has-no-node', severity: 'error', from: { path: room('core') }, to: nodeBuiltins },
    {
      name: 'contract-uses-zod-and-core',
      severity: 'error',
      from: { path: room('contract') },
      to: { pathNot: [room('contract'), room('core'), '^node_modules/(zod|@orpc/contract)/'] },
    },
    {
      name: 'formats-use-core',
      severity: 'error',
      from: { path: room('formats') },
      to: { path: ['^electron/(store|services|hosts)/', '^renderer/'] },
    },
    {
      name: 'store-uses-core',
      severity: 'error',
      from: { path: room('store') },
      to: { path: ['^electron/(formats|services|hosts)/', '^renderer/'] },
    },
    {
      name: 'services-know-no-host',
      severity: 'error',
      from: { path: room('services') },
      to: { path: ['^electron/hosts/', '^renderer/', '^node_modules/electron/'] },
    },
    { name: 'hosts-know-no-window', severity: 'error', from: { path: room('hosts') }, to: { path: '^renderer/' } },
    {
      name: 'electron-only-in-desktop',
      severity: 'error',
      from: { path: '^electron/', pathNot: '^electron/hosts/desktop/' },
      to: { path: '^node_modules/electron(-store)?/' },
    },
    {
      name: 'window-uses-contract-and-core',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/', pathNot: ['^electron/contract/', '^electron/core/'] },
    },
    { name: 'window-has-no-node', severity: 'error', from: { path: '^renderer/' }, to: nodeBuiltins },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.renderer.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
};
