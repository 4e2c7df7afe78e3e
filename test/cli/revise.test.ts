import {mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import ExcelJS from 'exceljs'
import {beforeEach, describe, expect, test} from 'vitest'
import {diffSchema} from '../../src/model/index.js'
import {noticeText} from '../support/notice.js'
import {killAtEachMoment, runBin, runHere} from '../support/run.js'

const OLD = [
  '一、周宁县长牵头重点工作',
  '1.新建农村公路30公里以上,改造危桥6座。',
  '责任单位:★县交通局、县财政局。(标★者为牵头单位,下同)',
  '2.开展校园食堂明厨亮灶改造,覆盖全部中小学。',
  '责任单位:县教育局。',
  '3.编制县域绿道建设三年方案,6月底前印发实施。',
  '责任单位:★县建设局、县林业局。',
  '4.推进县档案馆数字化加工,完成馆藏扫描八成。',
  '责任单位:县档案馆。',
]
// the third goes, one comes, a target rises, a deadline goes with its task, a unit joins
const NEW = [
  '一、周宁县长牵头重点工作',
  '1.新建农村公路45公里以上,改造危桥6座。',
  '责任单位:★县交通局、县财政局。(标★者为牵头单位,下同)',
  '2.开展校园食堂明厨亮灶改造,覆盖全部中小学。',
  '责任单位:★县教育局、县市场监管局。',
  '3.推进县档案馆数字化加工,完成馆藏扫描八成。',
  '责任单位:县档案馆。',
  '4.组织春风行动专场招聘会12场。',
  '责任单位:县人力社保局。',
]

let cwd: string
beforeEach(async () => {
  cwd = mkdtempSync(join(tmpdir(), 'breakdown-'))
  writeFileSync(join(cwd, 'old.txt'), noticeText(...OLD))
  writeFileSync(join(cwd, 'new.txt'), noticeText(...NEW))
})

const run = (...argv: string[]) => runHere(argv, {cwd})
const bytesOf = (name: string) => readFileSync(join(cwd, name))
const makeLedger = () => run('parse', 'old.txt', '-o', 'ledger.xlsx')

/** The rows of 任务台账 as its headings have them. */
async function readLedger(name = 'ledger.xlsx'): Promise<Array<Record<string, string>>> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(cwd, name))
  const sheet = workbook.getWorksheet('任务台账')
  const heads: string[] = []
  sheet?.getRow(1).eachCell((cell, at) => {
    heads[at] = cell.text
  })
  const rows: Array<Record<string, string>> = []
  sheet?.eachRow((row, number) => {
    if (number > 1)
      rows.push(Object.fromEntries(heads.flatMap((head, at) => (head ? [[head, row.getCell(at).text]] : []))))
  })
  return rows
}

/** Edits 任务台账 as a person does: cell addresses and what is typed there. */
async function type(cells: Record<string, string | null>, name = 'ledger.xlsx'): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(join(cwd, name))
  for (const [place, text] of Object.entries(cells)) {
    const cell = workbook.getWorksheet('任务台账')?.getCell(place)
    if (cell) cell.value = text
  }
  await workbook.xlsx.writeFile(join(cwd, name))
}

describe('diff', () => {
  test('prints a line for each thing that changed, and counts', async () => {
    const {code, stdout, stderr} = await run('diff', 'old.txt', 'new.txt')
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout.trimEnd().split('\n')).toEqual([
      '一-1  target raised  农村公路新建: 30公里以上 → 45公里以上',
      '一-2  unit added  县市场监管局',
      '一-3  withdrawn  编制县域绿道建设三年方案,6月底前印发实施。',
      '一-4  added  组织春风行动专场招聘会12场。',
      '3 tasks found again, 1 of them unchanged; 1 target raised, 1 unit added, 1 withdrawn, 1 added, 1 only renumbered',
    ])
  })

  test('says it in Chinese, as JSON, and as Markdown', async () => {
    expect((await run('diff', 'old.txt', 'new.txt', '--language', 'zh')).stdout).toContain(
      '一-2  增加单位  县市场监管局\n',
    )
    const {stdout} = await run('diff', 'old.txt', 'new.txt', '-f', 'json')
    const diff = diffSchema.parse(JSON.parse(stdout))
    expect(diff.changes.map(({kind}) => kind)).toEqual(['target-raised', 'unit-added', 'task-withdrawn', 'task-added'])
    expect(diff.renumbered.map(({old, new: other}) => [old.ref, other.ref])).toEqual([['一-4', '一-3']])
    expect(diff.changes[0]?.old?.id).toBe(diff.changes[0]?.new?.id)
    const markdown = (await run('diff', 'old.txt', 'new.txt', '-f', 'markdown')).stdout
    expect(markdown).toContain('| target raised | 一-1 | 农村公路新建: 30公里以上 | 农村公路新建: 45公里以上 |')
  })

  test('says nothing of a notice and itself, exits 1 with --exit-code where something changed', async () => {
    expect(await run('diff', 'old.txt', 'old.txt', '--exit-code')).toMatchObject({
      code: 0,
      stdout: '4 tasks found again, 4 of them unchanged; nothing changed\n',
    })
    expect((await run('diff', 'old.txt', 'new.txt', '--exit-code')).code).toBe(1)
  })

  test('takes a pure renumbering for no change of content', async () => {
    const renumbered = OLD.map(line =>
      line.replace(/^(?<number>\d)\./u, (_, number: string) => `${Number(number) + 10}.`),
    )
    writeFileSync(join(cwd, 'renumbered.txt'), noticeText(...renumbered))
    expect(await run('diff', 'old.txt', 'renumbered.txt', '--exit-code')).toMatchObject({
      code: 0,
      stdout: '4 tasks found again, 4 of them unchanged; 4 only renumbered\n',
    })
  })

  test('compares JSON of parse and ledgers as well', async () => {
    await makeLedger()
    writeFileSync(join(cwd, 'old.json'), (await run('parse', 'old.txt')).stdout)
    const expected = (await run('diff', 'old.txt', 'new.txt')).stdout
    expect((await run('diff', 'ledger.xlsx', 'new.txt')).stdout).toBe(expected)
    expect((await run('diff', 'old.json', 'new.txt')).stdout).toBe(expected)
    writeFileSync(join(cwd, 'bad.json'), '{"tasks": []}')
    const {code, stderr} = await run('diff', 'bad.json', 'new.txt')
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^breakdown: bad\.json: is JSON, but not .*\n$/u)])
  })

  test('says which targets rose between two years', async () => {
    const next = noticeText(
      '一、周宁县长牵头重点工作',
      '1.地区生产总值增长7%左右,完成全社会固定资产投资120亿元。',
      '责任单位:县发改局。',
    ).replaceAll('2026', '2027')
    const last = noticeText(
      '一、周宁县长牵头重点工作',
      '1.扭住发展第一要务,地区生产总值增长6.5%左右,扩大有效投资。',
      '责任单位:县发改局。',
    )
    writeFileSync(join(cwd, 'next.txt'), next)
    writeFileSync(join(cwd, 'last.txt'), last)
    expect((await run('diff', 'last.txt', 'next.txt')).stdout).toContain('地区生产总值增长: 6.5%左右 → 7%左右')
  })

  test('puts both side by side in a workbook', async () => {
    expect(await run('diff', 'old.txt', 'new.txt', '-f', 'xlsx')).toMatchObject({
      code: 0,
      stderr: 'wrote new-diff.xlsx\n',
    })
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(cwd, 'new-diff.xlsx'))
    expect(workbook.worksheets.map(({name}) => name)).toEqual(['变动', '对照'])
    const rows = workbook.getWorksheet('对照')?.getSheetValues() ?? []
    expect(JSON.stringify(rows[2])).toContain('目标提高')
    expect(rows).toHaveLength(7)
  })
})

describe('update', () => {
  test('keeps what people entered, says what changed, appends, marks, and logs', async () => {
    await makeLedger()
    await type({L2: '已开工', L3: '完成两所', L4: '已成稿', N2: '0.5', H5: '县档案馆、县财政局'})
    const {code, stdout, stderr} = await run('update', 'ledger.xlsx', 'new.txt')
    expect([code, stdout.split('\n')[0]]).toEqual([0, '一-1  target raised  农村公路新建: 30公里以上 → 45公里以上'])
    expect(stderr).toBe('the old file is kept as ledger.backup-1.xlsx\nupdated ledger.xlsx\n')
    const rows = await readLedger()
    expect(rows.map(row => [row.序号, row.编号, row.变动, row.进展情况, row.责任单位])).toEqual([
      ['1', '一-1', '调整', '已开工', '县交通局、县财政局'],
      ['2', '一-2', '调整', '完成两所', '县教育局、县市场监管局'],
      ['', '一-3', '撤销', '已成稿', '县建设局、县林业局'],
      ['3', '一-3', '', '', '县档案馆、县财政局'],
      ['4', '一-4', '新增', '', '县人力社保局'],
    ])
    expect(rows[0]?.原文摘录).toBe('农村公路新建:30公里以上→45公里以上')
    expect(rows[2]?.原文摘录).toContain('县域绿道')
  })

  test('clears the marks of the update before, brings a withdrawn task back into its row', async () => {
    await makeLedger()
    await type({L4: '已成稿'})
    await run('update', 'ledger.xlsx', 'new.txt')
    const {code} = await run('update', 'ledger.xlsx', 'old.txt')
    const rows = await readLedger()
    expect([code, rows.map(row => [row.编号, row.变动, row.进展情况])]).toEqual([
      0,
      [
        ['一-1', '调整', ''],
        ['一-2', '调整', ''],
        ['一-3', '恢复', '已成稿'],
        ['一-4', '', ''],
        ['一-4', '撤销', ''],
      ],
    ])
    const log = new ExcelJS.Workbook()
    await log.xlsx.readFile(join(cwd, 'ledger.xlsx'))
    const first = log.getWorksheet('变更记录')?.getColumn(1).values ?? []
    expect(first.filter(value => /^第\d次更新$/u.test(String(value)))).toEqual(['第1次更新', '第2次更新'])
  })

  test('keeps a wording that the office mended, and says where the notice changed it too', async () => {
    await makeLedger()
    await type({E2: '新建农村公路(含桥)'})
    const {stderr} = await run('update', 'ledger.xlsx', 'new.txt')
    expect(stderr).toContain('row 2, 工作任务: kept as the office has it ("新建农村公路(含桥)")')
    const [first] = await readLedger()
    expect([first?.工作任务, first?.变动]).toEqual(['新建农村公路(含桥)', '调整(待核对)'])
    expect((await run('update', 'ledger.xlsx', 'new.txt')).stderr).toBe('ledger.xlsx is unchanged\n')
  })

  test('writes nothing the second time, nor with --dry-run', async () => {
    await makeLedger()
    const before = bytesOf('ledger.xlsx')
    const dry = await run('update', 'ledger.xlsx', 'new.txt', '--dry-run')
    expect([dry.code, dry.stdout.includes('target raised'), bytesOf('ledger.xlsx').equals(before)]).toEqual([
      0,
      true,
      true,
    ])
    await run('update', 'ledger.xlsx', 'new.txt')
    const once = bytesOf('ledger.xlsx')
    const files = readdirSync(cwd)
    expect(await run('update', 'ledger.xlsx', 'new.txt')).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'ledger.xlsx is unchanged\n',
    })
    expect([bytesOf('ledger.xlsx').equals(once), readdirSync(cwd)]).toEqual([true, files])
  })

  test('parse does the same where the ledger of the notice exists', async () => {
    await run('parse', 'old.txt', '-o', 'new.xlsx')
    await type({L2: '已开工'}, 'new.xlsx')
    const {code, stderr} = await run('parse', 'new.txt', '-f', 'xlsx')
    expect([code, stderr.split('\n').slice(-2)]).toEqual([0, ['updated new.xlsx', '']])
    expect((await readLedger('new.xlsx')).map(row => row.进展情况)).toEqual(['已开工', '', '', '', ''])
  })

  test('refuses another county’s notice, and one with other tasks', async () => {
    await makeLedger()
    const before = bytesOf('ledger.xlsx')
    writeFileSync(join(cwd, 'other.txt'), noticeText(...OLD).replaceAll('云溪', '白水'))
    const parse = await run('parse', 'other.txt', '-o', 'ledger.xlsx')
    expect([parse.code, parse.stderr]).toEqual([
      2,
      expect.stringMatching(
        /^breakdown: ledger\.xlsx: is there already and the notice given is no later version .*白水.*--force.*\n$/u,
      ),
    ])
    writeFileSync(join(cwd, 'none.txt'), noticeText('一、甲', '1.全新的一项工作。', '责任单位:县甲局。'))
    const update = await run('update', 'ledger.xlsx', 'none.txt')
    expect([update.code, update.stderr]).toEqual([
      2,
      "breakdown: ledger.xlsx: the notice given is no later version of the ledger's: only 0 of the ledger's 4 tasks are in it; if it is all the same, say --force\n",
    ])
    expect(bytesOf('ledger.xlsx').equals(before)).toBe(true)
  })

  test('rebuilds a clean ledger with the entries carried over', async () => {
    await makeLedger()
    await type({L2: '已开工', L4: '已成稿', S1: '电话', S3: '6086001'})
    const before = bytesOf('ledger.xlsx')
    expect(await run('update', 'ledger.xlsx', 'new.txt', '--rebuild', 'clean')).toMatchObject({code: 2})
    expect(await run('update', 'ledger.xlsx', 'new.txt', '--rebuild', 'clean.xlsx')).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^(?!.*carried over)/u),
    })
    expect((await readLedger('clean.xlsx')).map(row => [row.序号, row.变动, row.进展情况, row.电话])).toEqual([
      ['1', '', '已开工', ''],
      ['2', '', '', '6086001'],
      ['3', '', '', ''],
      ['4', '', '', ''],
      ['', '撤销', '已成稿', ''],
    ])
    expect(bytesOf('ledger.xlsx').equals(before)).toBe(true)
  })
})

describe('pairs in doubt', () => {
  const doubtful = OLD.map(line =>
    line.startsWith('3.') ? '3.统筹县域绿道与慢行系统,9月底前完成勘测选线并开工首段。' : line,
  ).map(line => line.replace('★县建设局、县林业局', '★县林业局、县建设局、县水利局'))
  beforeEach(async () => {
    await makeLedger()
    await type({L4: '已成稿'})
    writeFileSync(join(cwd, 'new.txt'), noticeText(...doubtful))
  })

  test('are not taken; both rows stand and say so; a word in 变动 decides them', async () => {
    const {stdout} = await run('update', 'ledger.xlsx', 'new.txt')
    expect(stdout).toMatch(/^一-3 \? 一-3 {2}in doubt \(0\.\d\d\)/mu)
    const rows = await readLedger()
    expect(rows.map(row => [row.变动, row.进展情况])).toEqual([
      ['', ''],
      ['', ''],
      ['待确认', '已成稿'],
      ['', ''],
      ['待确认', ''],
    ])
    await type({P4: '是'})
    expect((await run('update', 'ledger.xlsx', 'new.txt')).stderr).toContain('1 pair decided by what 变动 says')
    const decided = await readLedger()
    expect(decided[2]).toMatchObject({
      序号: '3',
      进展情况: '已成稿',
      工作任务: '统筹县域绿道与慢行系统,9月底前完成勘测选线并开工首段。',
    })
    expect([decided[2]?.变动, decided[4]?.变动]).toEqual(['调整', '并入一-3'])
    expect((await run('update', 'ledger.xlsx', 'new.txt')).stderr).toBe('ledger.xlsx is unchanged\n')
  })

  test('are decided as two tasks by 否', async () => {
    await run('update', 'ledger.xlsx', 'new.txt')
    await type({P6: '否'})
    await run('update', 'ledger.xlsx', 'new.txt')
    const rows = await readLedger()
    expect([rows[2]?.变动, rows[2]?.进展情况, rows[4]?.变动]).toEqual(['撤销', '已成稿', ''])
  })

  test('are decided by --pairs', async () => {
    writeFileSync(join(cwd, 'pairs.txt'), '# decided on Monday\n一-3 = 一-3\n')
    expect((await run('update', 'ledger.xlsx', 'new.txt', '--pairs', 'pairs.txt')).code).toBe(0)
    expect((await readLedger()).map(row => row.进展情况)).toEqual(['', '', '已成稿', ''])
    writeFileSync(join(cwd, 'pairs.txt'), '一-9＝一-3\n')
    expect((await run('update', 'ledger.xlsx', 'new.txt', '--pairs', 'pairs.txt')).stderr).toBe(
      'breakdown: pairs.txt:1: no task of the ledger has the 编号 一-9\n',
    )
  })

  test('are not decided by --pairs that say both', async () => {
    writeFileSync(join(cwd, 'pairs.txt'), '一-3 = 一-3\n一-3 != 一-3\n')
    const {code, stderr} = await run('update', 'ledger.xlsx', 'new.txt', '--pairs', 'pairs.txt')
    expect([code, stderr]).toEqual([2, 'breakdown: pairs.txt:2: says otherwise of this pair than a line before\n'])
  })

  test('are decided by --pairs after an update has written the doubt into the ledger, too', async () => {
    await run('update', 'ledger.xlsx', 'new.txt')
    writeFileSync(join(cwd, 'pairs.txt'), '一-3 = 一-3\n')
    const {code, stderr} = await run('update', 'ledger.xlsx', 'new.txt', '--pairs', 'pairs.txt')
    expect([code, stderr]).toEqual([0, expect.stringContaining('1 pair decided')])
    const rows = await readLedger()
    expect([rows[2]?.变动, rows[2]?.进展情况, rows[4]?.变动]).toEqual(['调整', '已成稿', '并入一-3'])
  })

  test('are told as long as they stand, and what was answered both ways is no answer', async () => {
    expect((await run('update', 'ledger.xlsx', 'new.txt')).stderr).toContain('1 pair is still in doubt (待确认)')
    await type({P4: '否', P6: '是'})
    const {stderr} = await run('update', 'ledger.xlsx', 'new.txt')
    expect(stderr).toContain('变动 says 是 and 否 of one pair (一-3 ? 一-3): make its two rows agree')
    expect(stderr).toContain('ledger.xlsx is unchanged\n')
  })
})

describe('a ledger that somebody else has in hand', () => {
  test.each(['~$ledger.xlsx', '.~lock.ledger.xlsx#'])('is not written while %s is beside it', async sign => {
    await makeLedger()
    const before = bytesOf('ledger.xlsx')
    writeFileSync(join(cwd, sign), '')
    const {code, stderr} = await run('update', 'ledger.xlsx', 'new.txt')
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/^breakdown: ledger\.xlsx: somebody has it open .* is in ledger\.changes\.xlsx\n$/u),
    ])
    expect(bytesOf('ledger.xlsx').equals(before)).toBe(true)
    expect(readdirSync(cwd)).toContain('ledger.changes.xlsx')
    writeFileSync(join(cwd, 'ledger.txt'), noticeText(...NEW))
    expect((await run('parse', 'ledger.txt', '--format', 'xlsx')).stderr).toContain('ledger.changes.xlsx')
  })

  test('is updated by one of two runs at once; the other stops, and nothing is lost', async () => {
    await makeLedger()
    await type({L2: '已开工'})
    const runs = await Promise.all([1, 2, 3].map(() => runBin(['update', 'ledger.xlsx', 'new.txt'], {cwd})))
    expect(runs.some(({code}) => code === 0)).toBe(true)
    for (const {code, stderr} of runs)
      if (code !== 0) expect(stderr).toMatch(/another run is updating it|was changed while/u)
    expect((await readLedger()).map(row => row.进展情况)).toEqual(['已开工', '', '', '', ''])
    expect(readdirSync(cwd).filter(name => name.includes('backup'))).toEqual(['ledger.backup-1.xlsx'])
  })

  test('killed at any moment, the old ledger or the new one is there, whole', async () => {
    await makeLedger()
    const old = bytesOf('ledger.xlsx')
    await run('update', 'ledger.xlsx', 'new.txt')
    const updated = bytesOf('ledger.xlsx')
    const seen = new Set<boolean>()
    await killAtEachMoment(['update', 'ledger.xlsx', '../new.txt'], {
      prepare: moment => {
        const folder = join(cwd, String(moment))
        mkdirSync(folder)
        writeFileSync(join(folder, 'ledger.xlsx'), old)
        return folder
      },
      look: folder => {
        const found = readFileSync(join(folder, 'ledger.xlsx'))
        expect(found.equals(old) || found.equals(updated)).toBe(true)
        seen.add(found.equals(updated))
      },
    })
    expect(seen).toEqual(new Set([false, true]))
  })

  test('a link to it stays a link', async () => {
    await makeLedger()
    symlinkSync('ledger.xlsx', join(cwd, 'link.xlsx'))
    await run('update', 'link.xlsx', 'new.txt')
    expect((await readLedger()).length).toBe(5)
    expect((await readLedger('link.xlsx')).length).toBe(5)
  })
})

describe('a lead', () => {
  const marked = (line: string) => line.replaceAll('★', '').replace('(标者为牵头单位,下同)', '(标★者为牵头单位,下同)')

  test('that a copy without its marks leaves unknown stays as it was', async () => {
    await makeLedger()
    const before = (await readLedger()).map(row => row.牵头单位)
    writeFileSync(join(cwd, 'new.txt'), noticeText(...OLD.map(marked)))
    const {stderr} = await run('update', 'ledger.xlsx', 'new.txt')
    expect(stderr).toContain('see them with: breakdown check new.txt')
    expect((await readLedger()).map(row => row.牵头单位)).toEqual(before)
  })

  test('that somebody assumed stays, and one that is known now is told', async () => {
    writeFileSync(join(cwd, 'old.txt'), noticeText(...OLD.map(marked)))
    await run('parse', 'old.txt', '--assume-lead', 'first', '-o', 'ledger.xlsx')
    const before = (await readLedger()).map(row => row.牵头单位)
    await run('update', 'ledger.xlsx', 'old.txt')
    expect((await readLedger()).map(row => row.牵头单位)).toEqual(before)
    await run('parse', 'old.txt', '--force', '-o', 'ledger.xlsx')
    writeFileSync(join(cwd, 'new.txt'), noticeText(...OLD))
    expect((await run('update', 'ledger.xlsx', 'new.txt')).stdout).toMatch(/^一-1 {2}lead changed .*县交通局/mu)
  })
})

describe('what an update says', () => {
  test('names the notice where it is another, though no task changed', async () => {
    await makeLedger()
    writeFileSync(join(cwd, 'new.txt'), noticeText(...OLD).replaceAll('2026年', '2027年'))
    const {code, stderr} = await run('update', 'ledger.xlsx', 'new.txt')
    expect(code).toBe(0)
    expect(stderr).toMatch(/now of “.*2027年.*”; before it was of “.*2026年.*”/u)
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(cwd, 'ledger.xlsx'))
    expect(workbook.getWorksheet('变更记录')?.getSheetValues().flat().join()).toContain('2027年')
  })

  test('names the tasks whose rows are gone', async () => {
    await makeLedger()
    await type({R3: null})
    expect((await run('update', 'ledger.xlsx', 'new.txt')).stderr).toContain('1 task has no row (一-2)')
  })

  test('counts what changed where parse updates a ledger', async () => {
    await makeLedger()
    writeFileSync(join(cwd, 'ledger.txt'), noticeText(...NEW))
    expect((await run('parse', 'ledger.txt', '--format', 'xlsx')).stderr).toMatch(/3 tasks found again, .*1 added/u)
  })

  test('of two files the wrong way round is how they go', async () => {
    await makeLedger()
    expect((await run('update', 'new.txt', 'ledger.xlsx')).stderr).toMatch(/the ledger comes first/u)
  })

  test('of a ledger without an end is that it is too large', async () => {
    const {code, stderr} = await run('update', '/dev/zero', 'new.txt')
    expect([code, stderr]).toEqual([2, expect.stringContaining('holds more than 64 MB')])
  })

  test('is to a terminal in the language of the locale', async () => {
    await makeLedger()
    const {stdout} = await runHere(['update', 'ledger.xlsx', 'new.txt'], {
      cwd,
      env: {LANG: 'zh_CN.UTF-8'},
      isTerminal: true,
    })
    expect(stdout).toContain('找到原有任务 3 项')
  })
})
