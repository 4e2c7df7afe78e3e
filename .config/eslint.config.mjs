import parser from '@typescript-eslint/parser'
import regexp from 'eslint-plugin-regexp'

const {plugins, rules} = regexp.configs['flat/recommended']

// biome lints the code; eslint only reads the regular expressions
export default [
  {
    files: ['**/*.ts'],
    languageOptions: {parser},
    plugins,
    rules: {
      ...rules,
      // control characters are what some expressions are there to find
      'no-control-regex': 'off',
      // word lists stay lists, also where a word has one character
      'regexp/prefer-character-class': 'off',
      'regexp/no-useless-non-capturing-group': 'off',
      // Oo are two forms of a Chinese zero, not a word in either case
      'regexp/use-ignore-case': 'off',
      'regexp/no-obscure-range': ['error', {allowed: ['alphanumeric', '①-⑳']}],
      'regexp/no-super-linear-backtracking': ['error', {report: 'potential'}],
      'regexp/no-super-linear-move': 'error',
      'regexp/prefer-named-capture-group': 'error',
    },
  },
]
