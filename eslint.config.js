import { defineConfig } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import ownConfig from './svelte.config.js';

/** Without its functions, which a cache of what was found cannot be kept beside. */
const svelteConfig = JSON.parse(JSON.stringify(ownConfig));

/** @param {string} names */
const named = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));
const everywhere =
  'console performance URL URLSearchParams TextDecoder TextEncoder setTimeout clearTimeout setInterval clearInterval fetch structuredClone queueMicrotask AbortController';

export default defineConfig(
  {
    ignores: [
      'node_modules/',
      'build/',
      '.svelte-kit/',
      '.cache/',
      'static/',
      'data/',
      'test-results/',
      'playwright-report/',
      'bench/peers/'
    ]
  },
  ts.configs.strict,
  svelte.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-constant-binary-expression': 'error',
      'no-implicit-globals': 'error',
      'no-self-compare': 'error',
      'no-template-curly-in-string': 'error',
      'no-unreachable-loop': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig, extraFileExtensions: ['.svelte'] } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/no-at-html-tags': 'off',
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  {
    files: ['src/**/*.ts', 'pipelines/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'],
    ignores: ['**/*.svelte.ts'],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error'
    }
  },
  {
    files: [
      'commands/**',
      'pipelines/**',
      'bench/**',
      'tests/**',
      'src/lib/api/write.ts',
      'src/lib/db/compile.ts',
      'src/lib/queries/parquet.ts',
      'playwright.config.ts',
      'eslint.config.js'
    ],
    rules: { 'no-console': 'off' }
  },
  {
    files: ['pipelines/**', 'src/lib/charts/**/*.ts', 'src/lib/statistics/**', '**/*.test.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: named(`${everywhere} process Buffer`) },
    rules: { 'no-undef': 'error' }
  }
);
