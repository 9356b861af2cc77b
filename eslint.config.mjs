// @ts-check
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', '.astro/', '.cache/', 'node_modules/', 'tests/fixtures/'] },
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  ...astro.configs.recommended,
  ...(astro.configs['jsx-a11y-recommended'] ?? []),
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      // Leaving keys out by a rest pattern is how a value without them is made.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      // "type" and "interface" both have their place: unions need the one, shapes read better as the other.
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
    },
  },
  {
    // The core is the same everywhere: nothing of a browser, of Node, of clocks or of chance may enter it.
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'navigator',
        'globalThis',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'process',
        'Buffer',
        'fetch',
        'Date',
        'performance',
        'setTimeout',
        'setInterval',
        'requestAnimationFrame',
        'crypto',
        'Intl',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { property: 'innerHTML', message: 'Text is text: use textContent, or lit-html.' },
        { property: 'outerHTML', message: 'Text is text: use textContent, or lit-html.' },
        { object: 'Math', property: 'random' },
      ],
    },
  },
);
