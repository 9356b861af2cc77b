/**
 * Holds the one direction of the house: pages -> site, prose, tools -> collections -> core.
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'core-knows-nobody',
      comment:
        'The core is pure: it may use itself and zod, nothing else but the YAML of one file.',
      severity: 'error',
      from: { path: '^src/core' },
      to: { pathNot: '^src/core|node_modules/(zod|yaml)/' },
    },
    {
      name: 'yaml-stays-in-one-file-of-the-core',
      comment: 'The YAML package is large; pages load it with the exports and never before.',
      severity: 'error',
      from: { path: '^src/core', pathNot: '^src/core/blueprint/contracts/contracts-yaml[.]ts$' },
      to: { path: 'node_modules/yaml/' },
    },
    {
      name: 'collections-know-core-and-the-renderers-they-check',
      comment:
        'Collections read content; they may draw a diagram to check it, and know no page and no tool.',
      severity: 'error',
      from: { path: '^src/collections' },
      to: { path: '^src/(site|assess|decide|blueprint|fork|pages|cli)' },
    },
    {
      name: 'site-knows-no-tool',
      severity: 'error',
      from: { path: '^src/(site|prose)/' },
      to: { path: '^src/(assess|decide|blueprint|pages|cli)/' },
    },
    {
      name: 'tools-do-not-know-each-other',
      severity: 'error',
      from: { path: '^src/(assess|decide|blueprint)/' },
      to: { path: '^src/(assess|decide|blueprint)/', pathNot: '^src/$1/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'nobody-imports-pages',
      severity: 'error',
      from: { pathNot: '^src/pages' },
      to: { path: '^src/pages' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.astro'] },
  },
};
