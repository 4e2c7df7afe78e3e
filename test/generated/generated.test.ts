import {expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {tasksOf} from '../support/notice.js'
import {makeNotice} from './make-notice.js'

/** How many notices; more by hand: `RUNS=5000`. */
const RUNS = Number(process.env.RUNS ?? 300)

test('notices whose sections are written in any manners are read to the word', async () => {
  const failures: string[] = []
  for (let seed = 1; seed <= RUNS; seed++) {
    const {text, titles, tasks, story} = makeNotice(seed)
    const {notice} = await parseNotice(Buffer.from(text), {name: 'notice.txt'})
    const read = {
      titles: notice.sections.map(({title}) => title),
      tasks: tasksOf(notice).map(task => ({
        words: task.text.replace(/[。,]$/u, ''),
        units: task.units.map(({name}) => name),
      })),
    }
    if (JSON.stringify(read) !== JSON.stringify({titles, tasks})) failures.push(`seed ${seed}: ${story}`)
  }
  expect(failures).toEqual([])
})
