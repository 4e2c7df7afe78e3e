import {defineConfig, mergeConfig} from 'vitest/config'
import whole from './vitest.config.js'

/** The tests that take minutes: notices that are revised, damaged and written to workbooks by the hundred. */
const SLOW = [
  'test/mutation/mutation.test.ts',
  'test/revise/generate.test.ts',
  'test/revise/revisions.test.ts',
  'test/revise/workbook/programs.test.ts',
  'test/workbooks/workbooks.test.ts',
]

/** All tests but the slow ones, and of what is generated a tenth: what is run after every change. */
export default mergeConfig(
  whole,
  defineConfig({
    test: {exclude: SLOW, env: {RUNS: process.env.RUNS ?? '200'}},
  }),
)
