import jsdoc from 'eslint-plugin-jsdoc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist', 'out', 'src/*/generated', 'node_modules', 'test/**/fixtures'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            'eslint.config.js',
            'scripts/bench/*.js',
            'scripts/build/warm-up.cjs',
            'src/preview/page/*.js',
          ],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        { publicOnly: true, require: { FunctionDeclaration: true }, contexts: ['TSInterfaceDeclaration'] },
      ],
      'jsdoc/require-description': 'error',
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 150],
    },
  },
  // The page of the preview runs in a browser, as it is written.
  { files: ['src/preview/page/*.js'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['scripts/**', 'test/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/require-await': 'off' },
  },
  // A peer that need not be installed has no types.
  { files: ['scripts/bench/docxtemplater.js'], ...tseslint.configs.disableTypeChecked },
  // Looks into the compiled program, which has no types.
  {
    files: ['scripts/build/*.cjs'],
    ...tseslint.configs.disableTypeChecked,
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-require-imports': 'off',
    },
  },
);
