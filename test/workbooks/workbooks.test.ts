import {execFileSync, spawnSync} from 'node:child_process'
import {copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {runBin} from '../support/run.js'

const here = import.meta.dirname
const fixture = resolve(here, '../../fixtures/yunxi-2026/notice.txt')
// where two Pythons are, openpyxl is Debian's
const python = ['/usr/bin/python3', 'python3'].find(each => spawnSync(each, ['-c', 'import openpyxl']).status === 0)
const soffice = ['/usr/bin/soffice', '/usr/local/bin/soffice'].find(existsSync)

const WORKED = ['openpyxl', 'prefixed', 'running', 'shared', 'sorted', 'table', 'table-totals'] as const
const BY_LIBREOFFICE = ['libreoffice', 'libreoffice-gap'] as const
const UNSAFE = ['unsafe-array', 'unsafe-duplicate', 'unsafe-encrypted', 'unsafe-pivot', 'unsafe-strict'] as const

/** The fixture after a revision: one target raised, a task withdrawn, two added, one reworded and given a unit. */
function revise(text: string): string {
  const withdrawn = text.slice(text.indexOf('2.深化审计'), text.indexOf('3.一般公共'))
  return text
    .replace(withdrawn, '')
    .replace('压缩12%和8%以上', '压缩15%和8%以上')
    .replace('3.一般公共', '2.一般公共')
    .replace('4.统筹推进“十五五”', '3.统筹推进“十五五”')
    .replace(
      /5\.完善重大行政决策[\s\S]*?责任单位:县司法局。/u,
      [
        '4.加快镇街综合文化站提档升级,新建农家书屋12家以上。',
        '责任单位:县文广旅体局。',
        '5.完善重大行政决策目录化管理,健全“府院联动”2.0版长效工作机制。',
        '责任单位:县司法局、县信访局。',
        '6.编制未来三年城乡绿道建设方案。',
        '责任单位:★县建设局、县林业局。',
      ].join('\n\n'),
    )
}

describe.skipIf(!python || !soffice)('workbooks that an office has worked in (needs LibreOffice and openpyxl)', () => {
  let folder: string
  const before = (name: string) => join(folder, 'before', `${name}.xlsx`)
  const after = (name: string) => join(folder, `${name}.xlsx`)
  const check = (name: string) => {
    const {stdout, status} = spawnSync(python ?? '', [join(here, 'check.py'), before(name), after(name), '--parts'], {
      encoding: 'utf8',
    })
    const said = stdout.split('\n').filter(line => line !== '' && !/^(?:same|changed|gone|new): /u.test(line))
    return {status, said}
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'breakdown-'))
    writeFileSync(join(folder, 'revised.txt'), revise(readFileSync(fixture, 'utf8')))
    await runBin(['parse', fixture, '-f', 'xlsx', '-o', 'ledger.xlsx'], {cwd: folder})
    execFileSync(python ?? '', [join(here, 'make.py'), join(folder, 'ledger.xlsx'), join(folder, 'before')], {
      stdio: 'ignore',
    })
  }, 120_000)

  test.each([...WORKED, ...BY_LIBREOFFICE])(
    '%s: all of the office’s comes through, sums, charts and names take in the new rows, and LibreOffice computes them right',
    async name => {
      copyFileSync(before(name), after(name))
      const {code, stdout} = await runBin(['update', `${name}.xlsx`, 'revised.txt'], {cwd: folder})
      expect(code).toBe(0)
      expect(stdout).toContain('target raised  会议费压缩: 12% → 15%')
      expect(check(name)).toEqual({status: 0, said: ['ok']})
      const once = readFileSync(after(name))
      const again = await runBin(['update', `${name}.xlsx`, 'revised.txt'], {cwd: folder})
      expect([again.code, again.stderr]).toEqual([0, `${name}.xlsx is unchanged\n`])
      expect(readFileSync(after(name)).equals(once)).toBe(true)
      expect(existsSync(join(folder, `${name}.backup-2.xlsx`))).toBe(false)
    },
    120_000,
  )

  test.each(UNSAFE)('%s: is refused in one line and left as it is', async name => {
    copyFileSync(before(name), after(name))
    const {code, stdout, stderr} = await runBin(['update', `${name}.xlsx`, 'revised.txt'], {cwd: folder})
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/^breakdown: unsafe-[a-z]+\.xlsx: .+\n$/u)
    expect(readFileSync(after(name)).equals(readFileSync(before(name)))).toBe(true)
    expect(existsSync(join(folder, `${name}.changes.xlsx`))).toBe(name !== 'unsafe-encrypted')
  })
})
