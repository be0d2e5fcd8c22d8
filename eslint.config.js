import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

export default ts.config(
  { ignores: ['build/', '.svelte-kit/', 'web/lib/paraglide/', 'data/'] },
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  // The components that show HTML of the API, which sanitises and escapes it, and data, which escapes itself.
  {
    files: ['web/lib/Prose.svelte', 'web/lib/Marked.svelte', 'web/lib/Head.svelte'],
    rules: { 'svelte/no-at-html-tags': 'off' },
  },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_' }],
      // A void statement says that a promise is left to run; strict mode of the type checker does the rest.
      '@typescript-eslint/no-invalid-void-type': 'off',
      // Links are written whole: the language is part of every address.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  // An object answers to the names that all objects inherit, and people write "constructor". Without this type the type checker
  // refuses to look a word up in an object; a Map is asked instead.
  {
    files: ['{api,content,search,web}/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'VariableDeclarator > Identifier > TSTypeAnnotation > TSTypeReference[typeName.name="Record"] > TSTypeParameterInstantiation > TSStringKeyword:first-child',
          message: 'Words are looked up in a Map: an object also holds what all objects inherit.',
        },
      ],
    },
  },
);
