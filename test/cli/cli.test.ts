import {execFileSync} from 'node:child_process'
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {beforeEach, describe, expect, test} from 'vitest'
import {noticeText} from '../support/notice.js'
import {killAtEachMoment, type Run, type RunOptions, runBin, runHere, start} from '../support/run.js'

const NOTICE = noticeText(
  '一、周宁县长牵头重点工作',
  '1.修路。',
  '责任单位:★县交通局、县财政局。(标★者为牵头单位,下同)',
  '2.=1+1。',
  '责任单位:县教育局。',
)
const ODD = NOTICE.replaceAll('★', '')

interface Case {
  name: string
  argv: string[]
  stdin?: string | Uint8Array
  env?: Record<string, string>
  code: number
  /** What stands in the output; `null` for nothing at all. */
  stdout?: string | RegExp | null
  stderr?: string | RegExp | null
  /** The files that are there afterwards besides the given ones. */
  files?: string[]
}

const CASES: Case[] = [
  {
    name: 'parse writes JSON',
    argv: ['parse', 'notice.txt'],
    code: 0,
    stdout: /^\{\n "schemaVersion": "1\.0"/u,
    stderr: '1 section, 2 tasks, 3 duties of 3 units',
  },
  {name: 'stdin', argv: ['parse', '-'], stdin: NOTICE, code: 0, stdout: '"name": null'},
  {
    name: 'summary in Chinese',
    argv: ['parse', 'notice.txt'],
    env: {LANG: 'zh_CN.UTF-8'},
    code: 0,
    stderr: '1 个板块,2 项任务,3 个单位共承担 3 项责任',
  },
  {
    name: 'csv',
    argv: ['parse', 'notice.txt', '-f', 'csv'],
    code: 0,
    stdout: "2,一-2,周宁县长牵头重点工作,周宁县长,'=1+1。,,县教育局,县教育局,,,",
  },
  {name: 'csv unescaped', argv: ['parse', 'notice.txt', '-f', 'csv', '--no-escape'], code: 0, stdout: ',=1+1。,'},
  {name: 'csv with a mark', argv: ['parse', 'notice.txt', '-f', 'csv', '--bom'], code: 0, stdout: /^\ufeff序号/u},
  {name: 'csv without a mark', argv: ['parse', 'notice.txt', '-f', 'csv'], code: 0, stdout: /^序号/u},
  {name: 'flat records', argv: ['parse', 'notice.txt', '--table', 'units'], code: 0, stdout: '"unit": "县交通局"'},
  {
    name: 'english headings',
    argv: ['parse', 'notice.txt', '-f', 'csv', '--headers', 'en'],
    code: 0,
    stdout: /^no,ref,section/u,
  },
  {
    name: 'a notice a line',
    argv: ['parse', 'notice.txt', '-f', 'ndjson'],
    code: 0,
    stdout: /^\{"schemaVersion":"1\.0".*\}\n$/u,
  },
  {
    name: 'several notices are an array',
    argv: ['parse', 'notice.txt', 'odd.txt'],
    code: 0,
    stdout: /^\[\n\{[\s\S]*\n\},\n\{[\s\S]*\n\}\n\]\n$/u,
  },
  {
    name: 'several notices, one a line',
    argv: ['parse', 'notice.txt', '-', '-f', 'ndjson'],
    stdin: NOTICE,
    code: 0,
    stdout: /^\{.*\}\n\{.*\}\n$/u,
  },
  {
    name: 'records of several notices have their source',
    argv: ['parse', 'notice.txt', 'odd.txt', '-f', 'ndjson', '-t', 'units'],
    code: 0,
    stdout: /^\{"source":"notice\.txt","unit":"县交通局"(?:.*\n){3}(?:\{"source":"odd\.txt".*\n){3}$/u,
  },
  {
    name: 'several notices are one table',
    argv: ['parse', 'notice.txt', 'odd.txt', '-f', 'csv', '-o', 'all.csv'],
    code: 0,
    stdout: null,
    stderr: 'wrote all.csv',
    files: ['all.csv'],
  },
  {
    name: 'a bad file among several is told of, and the others go on',
    argv: ['parse', 'notice.txt', 'missing.txt', 'odd.txt', '-f', 'csv'],
    code: 2,
    stdout: /^来源,序号[\s\S]*notice\.txt,1[\s\S]*odd\.txt,2/u,
    stderr: 'breakdown: missing.txt: there is no such file',
  },
  {
    name: 'a workbook for each',
    argv: ['parse', 'notice.txt', 'odd.txt', '-f', 'xlsx', '-o', 'folder'],
    code: 0,
    stdout: null,
    files: ['folder/notice.xlsx', 'folder/odd.xlsx'],
  },
  {
    name: 'a folder that is not there yet',
    argv: ['parse', 'notice.txt', 'odd.txt', '-f', 'xlsx', '-o', 'ledgers'],
    code: 0,
    stdout: null,
    files: ['ledgers', 'ledgers/notice.xlsx', 'ledgers/odd.xlsx'],
  },
  {
    name: 'a file that is to be a folder',
    argv: ['parse', 'notice.txt', 'odd.txt', '-f', 'xlsx', '-o', 'odd.txt'],
    code: 2,
    stdout: null,
    stderr: 'odd.txt: is no folder; name one for the workbooks with -o',
    files: [],
  },
  {
    name: 'two of one stem',
    argv: ['parse', 'notice.txt', 'notice.md', '-f', 'xlsx'],
    code: 2,
    stdout: null,
    stderr: 'would both be written to notice.xlsx',
  },
  {
    name: 'one twice',
    argv: ['parse', 'notice.txt', 'folder/../notice.txt', '-f', 'csv'],
    code: 0,
    stderr: 'folder/../notice.txt: is given twice and read once',
  },
  {
    name: 'a format that the ending denies',
    argv: ['parse', 'notice.txt', '-f', 'csv', '-o', 'out.xlsx'],
    code: 2,
    stdout: null,
    stderr: 'out.xlsx: its ending says xlsx, and --format csv; make them agree',
  },
  {
    name: 'a workbook without an ending',
    argv: ['parse', 'notice.txt', '-f', 'xlsx', '-o', 'ledgers'],
    code: 2,
    stdout: null,
    stderr: 'ledgers: the name of a workbook ends in .xlsx, or for a folder ledgers/',
  },
  {
    name: 'a workbook of no task',
    argv: ['parse', '-', '-f', 'xlsx', '-o', 'out.xlsx'],
    stdin: '关于放假的通知。',
    code: 2,
    stdout: null,
    stderr:
      'no task was found: there is no numbered item in the text; is it a work-breakdown notice?; no workbook was written',
  },
  {
    name: 'JSON of no task',
    argv: ['parse', '-'],
    stdin: '关于放假的通知。',
    code: 0,
    stderr: '-: no task was found: there is no numbered item in the text',
  },
  {
    name: 'why an amount is no target',
    argv: ['parse', 'notice.txt', '--explain'],
    code: 0,
    stderr: /no target \([\w-]+, [a-z ]+\): /u,
  },
  {name: 'help as a command', argv: ['help', 'parse'], code: 0, stdout: 'breakdown parse'},
  {
    name: 'several notices and a folder',
    argv: ['parse', 'notice.txt', 'odd.txt', '-o', 'folder'],
    code: 2,
    stdout: null,
    stderr: 'name the one file for all notices with -o',
  },
  {
    name: 'none of several can be read',
    argv: ['parse', 'missing.txt', 'folder', '-f', 'csv', '-o', 'odd.txt'],
    code: 2,
    stdout: null,
    stderr: 'missing.txt: there is no such file',
  },
  {
    name: 'several workbooks and one file',
    argv: ['parse', 'notice.txt', 'odd.txt', '-o', 'all.xlsx'],
    code: 2,
    stdout: null,
    stderr: 'all.xlsx: is one file; for several workbooks name a folder with -o',
    files: [],
  },
  {name: 'check of standard input twice', argv: ['check', '-', '-'], code: 2, stdout: null, stderr: 'only one of the'},
  {name: 'standard input twice', argv: ['parse', '-', '-'], code: 2, stdout: null, stderr: 'only one of the notices'},
  {
    name: 'an input format asked for',
    argv: ['parse', 'notice.txt', '--input-format', 'markdown'],
    code: 0,
    stdout: '"format": "markdown"',
  },
  {
    name: 'a text that is no Word file',
    argv: ['parse', 'notice.txt', '--input-format', 'docx'],
    code: 2,
    stdout: null,
    stderr: 'notice.txt: is no Word file (.docx); leave --input-format out',
  },
  {
    name: 'how a notice is written',
    argv: ['parse', 'notice.txt', '--explain'],
    code: 0,
    stderr: 'leads: by the mark ★ (line',
  },
  {
    name: 'how a notice is written, in Chinese',
    argv: ['parse', 'notice.txt', '--explain'],
    env: {LANG: 'zh_CN.UTF-8'},
    code: 0,
    stderr: '牵头规则:标 ★ 者牵头(第',
  },
  {name: 'what has no end', argv: ['parse', '/dev/zero'], code: 2, stdout: null, stderr: 'holds more than 64 MB'},
  {name: 'check of several', argv: ['check', 'notice.txt', 'odd.txt', '-f', 'json'], code: 1, stdout: /^\[\n/u},
  {name: 'regions', argv: ['parse', 'notice.txt', '--regions'], code: 0, stdout: '"regions": ['},
  {
    name: 'workbook',
    argv: ['parse', 'notice.txt', '-f', 'xlsx'],
    code: 0,
    stdout: null,
    stderr: 'wrote notice.xlsx',
    files: ['notice.xlsx'],
  },
  {name: 'format by ending', argv: ['parse', 'notice.txt', '-o', 'out.csv'], code: 0, stdout: null, files: ['out.csv']},
  {
    name: 'into a folder',
    argv: ['parse', 'notice.txt', '-f', 'csv', '-o', 'folder'],
    code: 0,
    stdout: null,
    files: ['folder/notice.csv'],
  },
  {
    name: 'an ending without a format',
    argv: ['parse', 'notice.txt', '-o', 'out.docx'],
    code: 2,
    stderr: 'out.docx: its ending names no format',
    files: [],
  },
  {
    name: 'workbook from stdin needs a name',
    argv: ['parse', '-', '-f', 'xlsx'],
    stdin: NOTICE,
    code: 2,
    stderr: 'say where with -o',
    files: [],
  },
  {
    name: 'a workbook has every table',
    argv: ['parse', 'notice.txt', '-f', 'xlsx', '-t', 'units'],
    code: 2,
    stderr: 'leave --table out',
    files: [],
  },
  {name: 'strict and clean', argv: ['parse', 'notice.txt', '--strict'], code: 0},
  {
    name: 'strict and odd',
    argv: ['parse', 'odd.txt', '--strict'],
    code: 1,
    stderr: '1 task with an unknown lead: the mark was lost',
  },
  {
    name: 'a lead mark',
    argv: ['parse', 'odd.txt', '--assume-lead', 'first'],
    code: 0,
    stdout: '"leadBasis": "assumed"',
  },
  {
    name: 'a mark of two characters',
    argv: ['parse', 'notice.txt', '--lead-mark', '★★'],
    code: 2,
    stderr: 'one character',
  },
  {name: 'check, nothing odd', argv: ['check', 'notice.txt'], code: 0, stdout: 'notice.txt: nothing odd was found'},
  {
    name: 'check, odd',
    argv: ['check', 'odd.txt'],
    code: 1,
    stdout:
      /^odd\.txt:14:\d+ warning the mark of the leading units was lost .* lead-mark-lost\nodd\.txt: 1 warning\n$/u,
  },
  {
    name: 'check in Chinese',
    argv: ['check', 'odd.txt', '--language', 'zh'],
    code: 1,
    stdout: '警告 文本中牵头单位的标记已丢失',
  },
  {name: 'check as JSON', argv: ['check', 'odd.txt', '-f', 'json'], code: 1, stdout: '"rule": "lead-mark-lost"'},
  {name: 'text', argv: ['text', 'notice.txt'], code: 0, stdout: NOTICE, stderr: null},
  {
    name: 'schema',
    argv: ['schema'],
    code: 0,
    stdout: '"$schema": "https://json-schema.org/draft/2020-12/schema"',
    stderr: null,
  },
  {
    name: 'help begins with examples',
    argv: ['--help'],
    code: 0,
    stdout: /^Examples:\n {2}breakdown parse notice\.txt --format xlsx/u,
    stderr: null,
  },
  {name: 'help of a command', argv: ['parse', '--help'], code: 0, stdout: '--assume-lead'},
  {name: 'version', argv: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/u},
  {name: 'no command', argv: [], code: 2, stderr: 'Usage: breakdown'},
  {name: 'an unknown command', argv: ['pars', 'notice.txt'], code: 2, stderr: "breakdown: unknown command 'pars'"},
  {
    name: 'an unknown option',
    argv: ['parse', 'notice.txt', '--colour'],
    code: 2,
    stderr: "breakdown: unknown option '--colour'",
  },
  {
    name: 'an unknown format',
    argv: ['parse', 'notice.txt', '-f', 'pdf'],
    code: 2,
    stderr: 'Allowed choices are json, ndjson, csv, xlsx',
  },
  {name: 'no file', argv: ['parse'], code: 2, stderr: "missing required argument 'files'"},
  {
    name: 'a file that is not there',
    argv: ['parse', 'nowhere.txt'],
    code: 2,
    stdout: null,
    stderr: /^breakdown: nowhere\.txt: there is no such file or folder; check the name\n$/u,
  },
  {name: 'a folder', argv: ['parse', 'folder'], code: 2, stderr: 'folder: is a folder; name a file in it'},
  {
    name: 'a folder that is not there',
    argv: ['parse', 'notice.txt', '-o', 'nowhere/out.json'],
    code: 2,
    stderr: 'out.json: its folder',
  },
  {
    name: 'the notice as its own output',
    argv: ['parse', 'notice.txt', '-f', 'json', '-o', 'notice.txt'],
    code: 2,
    stderr: 'notice.txt: is the notice itself; name another file with -o',
  },
  {
    name: 'an output below a file',
    argv: ['parse', 'notice.txt', '-o', 'notice.txt/out.json'],
    code: 2,
    stderr: 'a part of its path is no folder',
  },
  {
    name: 'an output with too long a name',
    argv: ['parse', 'notice.txt', '-o', `${'a'.repeat(300)}.json`],
    code: 2,
    stderr: 'its name is too long',
  },
  {
    name: 'a Word file',
    argv: ['check', '-'],
    stdin: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    code: 2,
    stdout: null,
    stderr: /^breakdown: standard input: is an old Office file .*\n$/u,
  },
  {
    name: 'a ZIP package',
    argv: ['parse', '-'],
    stdin: Buffer.from('504b0304', 'hex'),
    code: 2,
    stderr: 'is a ZIP archive',
  },
  {
    name: 'bytes that are no text',
    argv: ['parse', '-'],
    stdin: Buffer.from('ff00ff81ff00', 'hex'),
    code: 2,
    stdout: null,
    stderr: /^breakdown: standard input: .*\n$/u,
  },
  {
    name: 'another encoding than said',
    argv: ['parse', 'notice.txt', '--encoding', 'utf-16'],
    code: 2,
    stderr: 'notice.txt: ',
  },
  {
    name: 'an unknown encoding',
    argv: ['parse', 'notice.txt', '--encoding', 'latin1'],
    code: 2,
    stderr: 'encoding latin1 is not known',
  },
  {
    name: 'an empty file',
    argv: ['check', '-'],
    stdin: ' \n',
    code: 2,
    stdout: null,
    stderr: 'standard input: holds no text',
  },
]

let cwd: string
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'breakdown-'))
  writeFileSync(join(cwd, 'notice.txt'), NOTICE)
  writeFileSync(join(cwd, 'odd.txt'), ODD)
  mkdirSync(join(cwd, 'folder'))
})

function expectPart(written: string, part: string | RegExp | null | undefined): void {
  if (part === null) expect(written).toBe('')
  else if (typeof part === 'string') expect(written).toContain(part)
  else if (part) expect(written).toMatch(part)
}

const filesIn = (folder: string) =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(file => !['notice.txt', 'odd.txt', 'folder'].includes(file))
    .sort()

describe.each([
  ['in this process', runHere],
  ['as a process of its own', runBin],
] as Array<[string, (argv: readonly string[], options: RunOptions) => Promise<Run>]>)('run %s', (_name, run) => {
  test.concurrent.each(CASES.map(each => [each.name, each] as const))('%s', async (_case, each) => {
    const own = mkdtempSync(join(tmpdir(), 'breakdown-'))
    writeFileSync(join(own, 'notice.txt'), NOTICE)
    writeFileSync(join(own, 'odd.txt'), ODD)
    mkdirSync(join(own, 'folder'))
    const {argv, stdin, env} = each
    const {code, stdout, stderr} = await run(argv, {
      cwd: own,
      ...(stdin === undefined ? {} : {stdin}),
      ...(env ? {env} : {}),
    })
    expectPart(stdout, each.stdout)
    expectPart(stderr, each.stderr)
    expect(stderr).not.toMatch(/ {4}at |node:internal/u)
    expect(code).toBe(each.code)
    if (each.files) expect(filesIn(own)).toEqual(each.files)
  })
})

describe('a workbook that exists', () => {
  const parse = (...more: string[]) => runHere(['parse', 'notice.txt', '-f', 'xlsx', ...more], {cwd})

  test('is left alone where it would come out the same', async () => {
    await parse()
    const before = readFileSync(join(cwd, 'notice.xlsx'))
    const {code, stderr} = await parse()
    expect([code, stderr.includes('notice.xlsx is unchanged')]).toEqual([0, true])
    expect(readFileSync(join(cwd, 'notice.xlsx')).equals(before)).toBe(true)
    expect(filesIn(cwd)).toEqual(['notice.xlsx'])
  })

  test('is never overwritten unasked, and kept as a numbered backup where asked', async () => {
    writeFileSync(join(cwd, 'notice.xlsx'), 'somebody’s work')
    const refused = await parse()
    expect([refused.code, readFileSync(join(cwd, 'notice.xlsx'), 'utf8')]).toEqual([2, 'somebody’s work'])
    expect(refused.stderr).toMatch(/^breakdown: notice\.xlsx: is there already .*--force.*\n$/u)
    expect((await parse('--force')).code).toBe(0)
    writeFileSync(join(cwd, 'notice.xlsx'), 'more work')
    expect((await parse('--force')).stderr).toContain('kept as notice.backup-2.xlsx')
    expect(filesIn(cwd)).toEqual(['notice.backup-1.xlsx', 'notice.backup-2.xlsx', 'notice.xlsx'])
    expect(readFileSync(join(cwd, 'notice.backup-1.xlsx'), 'utf8')).toBe('somebody’s work')
    expect(readFileSync(join(cwd, 'notice.backup-2.xlsx'), 'utf8')).toBe('more work')
  })
})

describe('bytes', () => {
  test('standard output is what -o writes, a byte order mark of CSV aside', async () => {
    for (const format of ['json', 'csv'] as const) {
      const {stdout} = await runBin(['parse', 'notice.txt', '-f', format], {cwd})
      await runBin(['parse', 'notice.txt', '-o', `out.${format}`], {cwd})
      expect(readFileSync(join(cwd, `out.${format}`), 'utf8')).toBe((format === 'csv' ? '\ufeff' : '') + stdout)
    }
  })

  test('are the same in two time zones and locales, days apart', async () => {
    const run = async (env: Record<string, string>, name: string, preload?: 'days-later.cjs') => {
      for (const ending of ['json', 'csv', 'xlsx'])
        await runBin(['parse', 'notice.txt', '-o', `${name}.${ending}`], {cwd, env, ...(preload ? {preload} : {})})
      return ['json', 'csv', 'xlsx'].map(ending => readFileSync(join(cwd, `${name}.${ending}`)).toString('base64'))
    }
    const first = await run({TZ: 'UTC', LANG: 'C'}, 'first')
    expect(await run({TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8'}, 'second', 'days-later.cjs')).toEqual(first)
    expect(await run({TZ: 'America/New_York', LANG: 'de_DE.UTF-8'}, 'third')).toEqual(first)
  })

  const bin = resolve(import.meta.dirname, '../../bin/breakdown.cjs')
  const shell = (command: string) => {
    try {
      return {
        code: 0,
        out: execFileSync('bash', ['-o', 'pipefail', '-c', command], {
          cwd,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      }
    } catch (error) {
      const {status, stderr} = error as {status: number; stderr: string}
      return {code: status, out: stderr}
    }
  }
  const breakdown = `${process.execPath} ${bin}`

  test('a reader that goes away ends the run in silence', () => {
    expect(shell(`${breakdown} parse notice.txt 2>/dev/null | head -1`)).toEqual({code: 0, out: '{\n'})
    expect(shell(`${breakdown} parse notice.txt 2>&1 >/dev/null | true`)).toMatchObject({code: 0})
  })

  test.skipIf(!existsSync('/dev/full'))('a full device is one line and exit code 2', () => {
    for (const way of ['-o /dev/full -f json', '> /dev/full', '-f xlsx -o - > /dev/full']) {
      const {code, out} = shell(`${breakdown} parse notice.txt ${way}`)
      expect(code).toBe(2)
      expect(out.split('\n').filter(line => line.includes('no space left'))).toHaveLength(1)
    }
    expect(existsSync('/dev/full')).toBe(true)
  })

  test('where only a part fits the old file stays, and nothing is left beside it', () => {
    writeFileSync(join(cwd, 'kept.json'), 'old')
    const {out} = shell(`ulimit -f 1; ${breakdown} parse notice.txt -o kept.json 2>&1; echo $?; cat kept.json; ls -A`)
    expect(out).toMatch(/^breakdown: kept\.json: .*\n2\nold/u)
    expect(out).not.toContain('.kept.json')
    expect(out).not.toContain('wrote')
  })

  test('megabytes arrive whole through a slow pipe', () => {
    const many = Array.from(
      {length: 3_000},
      (_, at) => `${(at % 999) + 1}.修建第${at}条农村公路。\n责任单位:县交通局、县财政局。`,
    )
    writeFileSync(join(cwd, 'large.txt'), noticeText('一、甲', ...many))
    const slowPipe = resolve(import.meta.dirname, '../support/slow-pipe.cjs')
    const slow = shell(`${process.execPath} --require ${slowPipe} ${bin} parse large.txt 2>/dev/null | wc -c`)
    const whole = shell(`${breakdown} parse large.txt 2>/dev/null -o out.json; wc -c < out.json`)
    expect(Number(slow.out)).toBeGreaterThan(4_000_000)
    expect(slow).toEqual(whole)
  })

  test('killed at any moment, the old file or the new one is there, whole', async () => {
    const many = Array.from({length: 20}, (_, at) => `${at + 1}.修建第${at}条农村公路。\n责任单位:县交通局、县财政局。`)
    writeFileSync(join(cwd, 'large.txt'), noticeText('一、甲', ...many))
    await runBin(['parse', 'large.txt', '-o', 'new.csv'], {cwd})
    const whole = readFileSync(join(cwd, 'new.csv'), 'utf8')
    const seen = new Set<string>()
    await killAtEachMoment(['parse', 'large.txt', '-o', 'out.csv'], {
      prepare: () => {
        writeFileSync(join(cwd, 'out.csv'), 'old')
        return cwd
      },
      look: () => {
        const found = readFileSync(join(cwd, 'out.csv'), 'utf8')
        expect(['old', whole]).toContain(found)
        seen.add(found)
      },
    })
    expect(seen).toEqual(new Set(['old', whole]))
  })

  test('an interrupted run leaves by the signal', async () => {
    const child = start(['parse', '-'], {cwd})
    const ended = new Promise<NodeJS.Signals | null>(resolve => child.on('exit', (_code, signal) => resolve(signal)))
    // more than a pipe holds is taken only by a run that reads
    child.stdin?.write(Buffer.alloc(1_000_000, ' '), () => child.kill('SIGINT'))
    expect(await ended).toBe('SIGINT')
  })
})

test('the version is the one of package.json', async () => {
  const {version} = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8'))
  expect((await runHere(['--version'], {cwd})).stdout).toBe(`${version}\n`)
})
