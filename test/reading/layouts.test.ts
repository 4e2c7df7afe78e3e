import {describe, expect, test} from 'vitest'
import {parseNotice} from '../../src/index.js'
import {noticeText, readBody, tasksOf} from '../support/notice.js'

const saidIn = async (...body: string[]) =>
  tasksOf(await readBody(body)).map(({path, text, units}) => [
    `${path} ${text}`,
    ...units.map(({name, lead}) => `${name} ${lead}`),
  ])

describe('who leads a section', () => {
  test('is said on a line under its heading', async () => {
    const body = [
      '一、做强产业',
      '牵头领导:副县长 乔岱、分管副主任',
      '1.做甲。',
      '责任单位:县甲局',
      '二、做优环境',
      '1.做乙。',
      '责任单位:县乙局',
    ]
    const notice = await readBody(body)
    expect(
      notice.sections.map(({leaders}) => leaders.map(({name, office}) => `${office ?? ''}|${name ?? ''}`)),
    ).toEqual([['副县长|乔岱', '分管副主任|'], []])
    expect(tasksOf(notice).map(({leaders}) => leaders.length)).toEqual([2, 0])
  })
})

test('an office may be of two posts', async () => {
  const notice = await readBody(['一、守安全', '牵头领导:副区长、区公安分局局长 乔岱', '1.做甲。', '责任单位:区甲局'])
  expect(notice.sections[0]?.leaders).toMatchObject([{name: '乔岱', office: '副区长、区公安分局局长'}])
})

describe('who leads a section, in its heading', () => {
  test('stands in a bracket at its end', async () => {
    const body = [
      '一、稳增长(县长 乔岱)',
      '1.做甲。',
      '责任单位:县甲局',
      '二、惠民生(共3项)',
      '1.做乙。',
      '责任单位:县乙局',
    ]
    const notice = await readBody(body)
    expect(notice.sections.map(({leaders}) => leaders.map(({name, office}) => `${office}|${name}`))).toEqual([
      ['县长|乔岱'],
      [],
    ])
  })

  test('may be bodies, without a word of tasks', async () => {
    expect(await saidIn('一、县公安局、县司法局牵头(2项)', '1.做甲。', '配合单位:各乡镇。', '2.做乙。')).toEqual([
      ['1.1 做甲。', '县公安局 true', '县司法局 true', '各乡镇 false'],
      ['1.2 做乙。', '县公安局 true', '县司法局 true'],
    ])
  })
})

describe('a task’s number', () => {
  test('may stand behind its section’s, and its labels be short', async () => {
    const body = [
      '一、周宁县长牵头事项',
      '1-1 做甲。',
      '牵头:县甲局 配合:县乙局、各乡镇 时限:9月底前',
      '1—2．做乙。',
      '牵头:县丙局',
      '3-5家企业上市。',
    ]
    const notice = await readBody(body)
    expect(notice.sections.map(({leaders}) => leaders.map(({name}) => name))).toEqual([['周宁']])
    expect(
      tasksOf(notice).map(({number, label, units, deadlines}) => [
        number,
        label,
        units.map(({name, lead}) => `${name} ${lead}`),
        deadlines.length,
      ]),
    ).toEqual([
      [1, '1-1', ['县甲局 true', '县乙局 false', '各乡镇 false'], 1],
      [2, '1—2', ['县丙局 true'], 0],
    ])
  })
})

describe('a copy that a scanner made', () => {
  test('has labels with any character misread, or a semicolon for the colon', async () => {
    expect(await saidIn('1.做甲。', '责任单泣:县甲局', '2.做乙。', '牵头单位;县乙局', '责任单位:县丙局')).toEqual([
      ['1 做甲。', '县甲局 true'],
      ['2 做乙。', '县乙局 true', '县丙局 false'],
    ])
  })

  test('has a page number inside a task', async () => {
    const body = ['1.做甲,', '— 2 —', '再做乙。', '责任单位:县甲局', '第 3 页 共 9 页', '2.做丙。', '责任单位:县乙局']
    expect(await saidIn(...body)).toEqual([
      ['1 做甲,再做乙。', '县甲局 true'],
      ['2 做丙。', '县乙局 true'],
    ])
  })

  test('has the head of the paper between two pages', async () => {
    const body = [
      '1.做甲,',
      '',
      '云溪县人民政府办公室文件',
      '',
      '再做乙。',
      '责任单位:县甲局',
      '2.做丙。',
      '责任单位:县乙局',
    ]
    expect(await saidIn(...body)).toEqual([
      ['1 做甲,再做乙。', '县甲局 true'],
      ['2 做丙。', '县乙局 true'],
    ])
  })
})

describe('by when a section is done', () => {
  test('is said on a line under its heading, for tasks that say nothing else', async () => {
    const body = [
      '一、做强产业',
      '完成时限:9月底前',
      '1.做甲。',
      '责任单位:县甲局',
      '2.6月底前完成乙。',
      '责任单位:县乙局',
    ]
    const tasks = tasksOf(await readBody(body))
    expect(tasks.map(({deadlines}) => deadlines.map(({raw, inherited}) => `${raw} ${inherited}`))).toEqual([
      ['9月底前 true'],
      ['6月底前 false'],
    ])
  })
})

describe('who bears a task', () => {
  test('is said behind its words, on the same line', async () => {
    expect(await saidIn('1.建校。责任单位:县甲局', '2.修路。牵头单位:县乙局 配合单位:县丙局,各乡镇')).toEqual([
      ['1 建校。', '县甲局 true'],
      ['2 修路。', '县乙局 true', '县丙局 false', '各乡镇 false'],
    ])
  })

  test('is said by a sentence at its end, where neither label nor bracket says it', async () => {
    const body = [
      '一、甲',
      '1.建校3所。由县教育局牵头,会同县财政局、县自然资源局组织实施。',
      '2.修路。新建农村公路30公里。县交通局负责,县应急管理局配合。',
      '3.架桥2座。各乡镇要积极配合。县水利局按职责负责。',
      '4.植树。各部门要密切配合。',
      '责任单位:县林业局',
      '5.建市场。产权由村委会负责。',
      '责任单位:县市监局',
      '6.办展会。县商务局负责,9月底前完成。',
    ]
    expect(await saidIn(...body)).toEqual([
      ['1.1 建校3所。', '县教育局 true', '县财政局 false', '县自然资源局 false'],
      ['1.2 修路。新建农村公路30公里。', '县交通局 true', '县应急管理局 false'],
      ['1.3 架桥2座。各乡镇要积极配合。', '县水利局 true'],
      ['1.4 植树。各部门要密切配合。', '县林业局 true'],
      ['1.5 建市场。产权由村委会负责。', '县市监局 true'],
      ['1.6 办展会。', '县商务局 true'],
    ])
  })

  test('is said in prose behind a label', async () => {
    expect(
      await saidIn(
        '1.招商。',
        '部门分工:县投促局牵头,县商务局、各园区按职责配合。完成时限:12月底前。',
        '2.修路。',
        '部门分工:县交通局负责。',
      ),
    ).toEqual([
      ['1 招商。', '县投促局 true', '县商务局 false', '各园区 false'],
      ['2 修路。', '县交通局 true'],
    ])
  })

  test('is said with by when in a bracket behind them', async () => {
    const [task] = tasksOf(await readBody(['1.做甲。', '责任单位:县甲局、相关乡镇(街道)。(10月底前完成)']))
    expect([task?.units.map(({name}) => name), task?.deadlines.map(({raw}) => raw)]).toEqual([
      ['县甲局', '相关乡镇(街道)'],
      ['10月底前'],
    ])
  })

  test('is said of all tasks of a section, which may be one paragraph', async () => {
    const body = [
      '一、做强产业',
      '推进技术改造;新增规上企业9家。',
      '以上任务由县经信局牵头,县财政局配合,12月底前完成。',
      '二、激活文旅',
      '办好旅游节;开发研学线路。以上任务由县文旅局负责。',
      '三、改善民生',
      '1.建校。',
      '2.修路。',
      '以上任务均由县教育局、各乡镇负责。',
    ]
    expect(await saidIn(...body)).toEqual([
      ['1.1 推进技术改造;新增规上企业9家。', '县经信局 true', '县财政局 false'],
      ['2.1 办好旅游节;开发研学线路。', '县文旅局 true'],
      ['3.1 建校。', '县教育局 null', '各乡镇 null'],
      ['3.2 修路。', '县教育局 null', '各乡镇 null'],
    ])
  })

  test('is said of a group of tasks, with by when', async () => {
    const tasks = tasksOf(
      await readBody(['1.做甲。', '2.做乙。', '以上2项任务由县房管局负责,年底前完成。', '3.做丙。', '责任单位:县乙局']),
    )
    expect(
      tasks.map(({units, deadlines}) => [...units.map(({name}) => name), ...deadlines.map(({raw}) => raw)]),
    ).toEqual([['县房管局', '年底前'], ['县房管局', '年底前'], ['县乙局']])
  })

  test('is said by names alone in brackets, where no bracket says more', async () => {
    const body = ['一、甲', '建校(含幼儿园)3所。(县教育局)', '修路。(县交通局、各乡镇,9月底前完成)']
    expect(await saidIn(...body)).toEqual([
      ['1.1 建校(含幼儿园)3所。', '县教育局 true'],
      ['1.2 修路。', '县交通局 null', '各乡镇 null'],
    ])
  })

  test('is no remark of whose a thing is', async () => {
    const body = [
      '1.建联席会议制度。联席会议由县府办牵头。',
      '2.完善医保。参保缴费由税务部门负责。',
      '3.修路。',
      '责任单位:县交通局',
    ]
    expect(await saidIn(...body)).toEqual([
      ['1 建联席会议制度。联席会议由县府办牵头。'],
      ['2 完善医保。参保缴费由税务部门负责。'],
      ['3 修路。', '县交通局 true'],
    ])
  })

  test('may be a body behind by when', async () => {
    const said = await saidIn(
      '1.做甲。',
      '责任单位:县财政局;9月底前各村落实',
      '2.做乙。(县财政局负责,6月底前县教育局完成)',
    )
    expect(said.flat().join()).toMatch(/各村.*县教育局/u)
  })

  test('is said with what is done by when, whatever that is', async () => {
    const body = [
      '1.下放资金。(县财政局、县审计局负责,3月底前下达)',
      '2.清查账目。(县审计局牵头,县财政局配合,6月底前核查到位)',
    ]
    const tasks = tasksOf(await readBody(body))
    expect(
      tasks.map(({units, deadlines}) => [...units.map(({name}) => name), ...deadlines.map(({raw}) => raw)]),
    ).toEqual([
      ['县财政局', '县审计局', '3月底前'],
      ['县审计局', '县财政局', '6月底前'],
    ])
  })

  test('is said in front of how far it has come', async () => {
    const body = ['一、甲', '1.新建停车场5处(县城管局):完成1处。', '2.架桥2座(县交通局、各乡镇):已开工。']
    const tasks = tasksOf(await readBody(body))
    expect(tasks.map(({text}) => text)).toEqual(['新建停车场5处:完成1处。', '架桥2座:已开工。'])
    expect(tasks.map(({targets}) => targets.map(({raw}) => raw))).toEqual([['5处'], ['2座']])
  })

  test('is said by a heading that names who leads', async () => {
    const body = ['一、县发改局牵头的任务(2项)', '1.做甲。', '配合单位:县统计局、各乡镇。', '2.做乙。']
    expect(await saidIn(...body)).toEqual([
      ['1.1 做甲。', '县发改局 true', '县统计局 false', '各乡镇 false'],
      ['1.2 做乙。', '县发改局 true'],
    ])
    expect(await saidIn('一、县教育局负责的工作', '1.做甲。', '配合单位:各乡镇。', '2.做乙。')).toEqual([
      ['1.1 做甲。', '县教育局 true', '各乡镇 false'],
      ['1.2 做乙。', '县教育局 true'],
    ])
  })

  test('is said in two brackets, of which the second names those who help', async () => {
    expect(await saidIn('1.做甲。(县商务局牵头)(县财政局、县公安局配合)', '2.做乙。(县农业局牵头)')).toEqual([
      ['1 做甲。', '县商务局 true', '县财政局 false', '县公安局 false'],
      ['2 做乙。', '县农业局 true'],
    ])
  })

  test('is said beside those who help: the only 责任单位 leads', async () => {
    const body = ['1.做甲。', '责任单位:县交通局', '协办单位:各乡镇、县财政局', '2.做乙。', '责任单位:县丙局、县丁局']
    expect(await saidIn(...body)).toEqual([
      ['1 做甲。', '县交通局 true', '各乡镇 false', '县财政局 false'],
      ['2 做乙。', '县丙局 null', '县丁局 null'],
    ])
  })

  test('is said once for every task behind', async () => {
    const body = ['以下各项均需各乡镇配合落实,不再列出。', '1.做甲。', '责任单位:县甲局', '2.做乙。', '责任单位:县乙局']
    expect(await saidIn(...body)).toEqual([
      ['1 做甲。', '县甲局 true', '各乡镇 false'],
      ['2 做乙。', '县乙局 true', '各乡镇 false'],
    ])
  })

  test.each([
    ['县甲局和县乙局、县发展和改革局', ['县甲局', '县乙局', '县发展和改革局']],
    ['由县甲局,各乡镇', ['县甲局', '各乡镇']],
    ['县住房和城乡建设局', ['县住房和城乡建设局']],
  ])('%s are units', async (written, names) => {
    const [task] = tasksOf(await readBody(['1.做甲。', `责任单位:${written}`]))
    expect(task?.units.map(({name}) => name)).toEqual(names)
  })
})

describe('what a task is', () => {
  test('a heading that nothing is numbered under, and that says who bears it', async () => {
    const body = ['一、甲', '(一)子', '1.做甲。', '责任单位:县甲局', '二、乙', '(二)做乙。(责任单位:县乙局)']
    expect(await saidIn(...body)).toEqual([
      ['1.1.1 做甲。', '县甲局 true'],
      ['2.2 做乙。', '县乙局 true'],
    ])
  })

  test('a heading, and points that say something of it', async () => {
    const body = [
      ...['一、修路8公里', '(一)责任领导:副县长', '(二)责任单位:县交通局', '(三)项目内容:改造桥梁2座。'],
      ...['(四)资金筹措:上级补助', '(五)完成时限:年内', '二、建校', '(一)责任单位:县教育局', '(二)完成时限:9月底前'],
    ]
    expect(await saidIn(...body)).toEqual([
      ['1 修路8公里改造桥梁2座。', '县交通局 true'],
      ['2 建校', '县教育局 true'],
    ])
  })

  test('in a table: its name beside its content, and all rows of a merged cell', async () => {
    const page = `<!DOCTYPE html><table><tr><th>序号<th>项目名称<th>主要内容<th>牵头单位
      <tr><td>1<td>修路<td>修路8公里。<td>县交通局
      <tr><td rowspan=2>2<td rowspan=2>建校<td rowspan=2>建校3所。<td>县教育局<tr><td>县住建局</table>`
    const {notice} = await parseNotice(page, {name: 'notice.html'})
    const said = tasksOf(notice).map(({text, units}) => [text, ...units.map(({name}) => name)])
    expect(said).toEqual([
      ['修路修路8公里。', '县交通局'],
      ['建校3所。', '县教育局', '县住建局'],
    ])
  })

  test('in each annex by its own rule', async () => {
    const body = [
      ...['附件1', '2026年甲分解方案', '1.做甲。', '责任单位:▲县甲局、县乙局(标▲者为牵头单位)'],
      ...['附件2', '2026年乙分解方案', '(列第一位的为牵头单位)', '1.做乙。', '责任单位:县丙局、县丁局'],
    ]
    const notice = await readBody(body)
    expect(notice.leadRules.map(({basis, annex}) => [basis, annex])).toEqual([
      ['mark', 1],
      ['first', 2],
    ])
    expect(tasksOf(notice).map(({units}) => units.map(({lead}) => lead))).toEqual([
      [true, false],
      [true, false],
    ])
  })
})

describe('lines that are no paragraphs', () => {
  test('run together on one are parted, and every place is one in the text', async () => {
    const items = ['甲', '乙', '丙', '丁'].map(
      (name, at) => `${at + 1}.${`做好${name}工作,`.repeat(6)}责任单位:县${name}局。`,
    )
    const text = `云溪县2026年重点工作责任分解方案\n一、全县重点工作 ${items.join('')}`
    const {notice, text: own} = await parseNotice(text)
    expect(own).toBe(text)
    expect(tasksOf(notice).map(({units}) => units.map(({name}) => name))).toEqual([
      ['县甲局'],
      ['县乙局'],
      ['县丙局'],
      ['县丁局'],
    ])
    const slices = tasksOf(notice).flatMap(({units}) =>
      units.map(({position: {start, end}}) => text.slice(start.offset, end.offset)),
    )
    expect(slices).toEqual(['县甲局', '县乙局', '县丙局', '县丁局'])
  })

  test('that a margin broke are joined, over a page’s number too', async () => {
    const words = '做好农村公路新建改造提升工作加快桥梁隧道建设完善客运站点布局'
    const items = Array.from({length: 6}, (_, at) => `${at + 1}.${words.repeat(3)}。\n责任单位:县交通局。`).join('\n')
    const wrapped = items.replace(/[^\n]{1,30}(?=[^\n])/gu, line => (line.length === 30 ? `${line}\n` : line))
    const text = `一、交通\n${wrapped.replace('\n3.', '\n— 2 —\n3.')}`
    const {notice} = await parseNotice(text)
    expect(tasksOf(notice).map(each => each.text)).toEqual(Array.from({length: 6}, () => `${words.repeat(3)}。`))
  })

  test('that a margin broke are joined where a decimal begins one, which ends short of the margin', async () => {
    const line = '推进数字赋能行动加快传统产业改造提升步伐做优营商环境'
    const items = Array.from(
      {length: 8},
      (_, at) => `${at + 1}.${line}加快\n${line}做优\n${line}。\n责任单位:县经信局。`,
    )
    items[6] = `7.${line}加快\n${line.slice(0, 18)}研发投入强度由\n2.4%提高到2.6%。\n责任单位:县经信局。`
    const {notice} = await parseNotice(`一、“两化”融合\n${items.join('\n')}`)
    expect(tasksOf(notice)).toHaveLength(8)
    expect(tasksOf(notice)[6]?.targets).toMatchObject([{from: 2.4, value: 2.6}])
  })

  test('that a margin broke do not join the first task of a section to its heading', async () => {
    const line = '推进数字赋能行动加快传统产业改造提升步伐做优营商环境'
    const items = Array.from(
      {length: 8},
      (_, at) => `${at + 1}.${line}加快\n${line}做优\n${line}。\n责任单位:县经信局。`,
    )
    const {notice} = await parseNotice(
      `一、甲\n${items.join('\n')}\n二、推进新型基础设施建设和产业升级专项行动加快布局\n1.5G基站新建200个。\n责任单位:县经信局。`,
    )
    expect(notice.sections.map(({tasks}) => tasks.length)).toEqual([8, 1])
  })

  test('that a margin broke hold pairs from one line to the next', async () => {
    const line = '推进数字赋能行动加快传统产业改造提升步伐做优营商环境'
    const items = Array.from(
      {length: 8},
      (_, at) => `${at + 1}.${line}打造“云上\n溪谷”${line}做优\n${line}。\n责任单位:县经信局。`,
    )
    const {notice} = await parseNotice(`一、甲\n${items.join('\n')}`)
    expect(tasksOf(notice)).toHaveLength(8)
    expect(notice.messages.map(({rule}) => rule)).not.toContain('unbalanced-pair')
  })
})

test('a value of the metadata ends where another key begins, known or not', async () => {
  const {notice} = await parseNotice(
    `索 引 号: 0152-11/2026-004 公文目录: 重点工作\n发布机构: 县府办  办件编码: 17\n${noticeText('1.做甲。', '责任单位:县甲局')}`,
  )
  expect(notice.document).toMatchObject({indexNumber: '0152-11/2026-004', publisher: '县府办'})
})

describe('labels without colons', () => {
  test('follow one another on a line', async () => {
    const body = [
      '1.做甲。',
      '主办单位:县甲局    协办单位:县乙局',
      '2.做乙。',
      '主办单位 县丙局    协办单位 县丁局、各乡镇',
    ]
    expect(await saidIn(...body)).toEqual([
      ['1 做甲。', '县甲局 true', '县乙局 false'],
      ['2 做乙。', '县丙局 true', '县丁局 false', '各乡镇 false'],
    ])
  })
})

describe('several brackets of one task', () => {
  test('close its clauses; only what a mark leads, leads', async () => {
    const body = [
      '注:标▲的为牵头单位。',
      '1.做甲3件(▲县甲局、县乙局);做乙2件(县丙局)。',
      '2.做丙。(▲县丁局、县甲局)',
      '3.做丁。(▲县乙局、县甲局)',
    ]
    expect(await saidIn(...body)).toEqual([
      ['1 做甲3件;做乙2件。', '县甲局 true', '县乙局 false', '县丙局 false'],
      ['2 做丙。', '县丁局 true', '县甲局 false'],
      ['3 做丁。', '县乙局 true', '县甲局 false'],
    ])
  })
})

test('a line of the metadata block is whole, however long: the title does not go on with it', async () => {
  const wide = '甲乙丙丁戊己庚辛壬癸'.repeat(3)
  const text = [
    `发布日期:2026-03-24    来源:县政府办公室    浏览次数:1286`,
    '云溪县人民政府办公室关于分解落实2026年政府工作报告的通知',
    '各乡镇人民政府,县政府各部门:',
    '现将任务分解如下。',
    '云溪县人民政府办公室',
    '2026年3月18日',
    '一、甲',
    ...['1', '2', '3', '4', '5', '6'].flatMap(number => [
      `${number}.${wide.slice(0, 26)}`,
      `${wide.slice(0, 28)}`,
      `${wide.slice(0, 5)}。(县甲局负责)`,
    ]),
  ].join('\n')
  const {notice} = await parseNotice(text)
  expect(notice.document.title).toBe('云溪县人民政府办公室关于分解落实2026年政府工作报告的通知')
  expect(notice.messages.map(({rule}) => rule)).toContain('lines-repaired')
})

test('the bars of a table that is drawn with them are no unread words', async () => {
  const {notice} = await parseNotice(
    [
      '云溪县重点任务',
      '',
      '| 序号 | 任务 | 牵头单位 |',
      '| 1 | 新建学校3所 | 县甲局 |',
      '| 2 | 改造道路 | 县乙局 |',
    ].join('\n'),
  )
  expect(tasksOf(notice).map(({text, units}) => [text, ...units.map(({name}) => name)])).toEqual([
    ['新建学校3所', '县甲局'],
    ['改造道路', '县乙局'],
  ])
  expect(notice.messages).toEqual([])
})

test('a table may be the lines of a CSV file', async () => {
  const {notice} = await parseNotice(
    [
      '云溪县重点任务',
      '序号,任务,牵头单位,配合单位',
      '1,"新建学校3所,改造2所",县甲局,"县乙局、县丙局"',
      '2,改造道路5条,县丁局,',
      '3,种树20亩,县戊局,各乡镇',
    ].join('\n'),
  )
  expect(tasksOf(notice).map(({text, units}) => [text, ...units.map(({name, lead}) => `${name} ${lead}`)])).toEqual([
    ['新建学校3所,改造2所', '县甲局 true', '县乙局 false', '县丙局 false'],
    ['改造道路5条', '县丁局 true'],
    ['种树20亩', '县戊局 true', '各乡镇 false'],
  ])
  expect(notice.messages).toEqual([])
})

describe('what the page or the letter says is no task’s', () => {
  test('numbers of pages that stand alone, and lines of signs', async () => {
    const words = (what: string) => `${what}${'新建学校,改造小区,修缮道路,'.repeat(20)}一期`
    const said = await saidIn(
      '一、甲',
      `1.${words('东区')}`,
      '2',
      '建成投用。(县甲局负责)',
      '//',
      `2.${words('西区')}`,
      '3',
      '建成投用。(县乙局负责)',
      '******',
    )
    expect(said.map(([task]) => task?.slice(-12))).toEqual(['修缮道路,一期建成投用。', '修缮道路,一期建成投用。'])
  })

  test('sentences that speak of the document', async () => {
    const said = await saidIn(
      '一、甲',
      '1.做甲。',
      '县甲局负责。',
      '2.做乙。',
      '县乙局负责。',
      '本意见适用于城区。各县(市)可参照本意见执行。',
    )
    expect(said).toEqual([
      ['1.1 做甲。', '县甲局 true'],
      ['1.2 做乙。', '县乙局 true'],
    ])
  })

  test('an addressee that a bracket closes', async () => {
    const text =
      '云溪县人民政府办公室关于分解任务的通知\n各园区管委会,县直各委、办、局(公司):\n现将任务分解如下。\n一、甲\n1.做甲。(县甲局)\n2.做乙。(县乙局)\n'
    const {notice} = await parseNotice(Buffer.from(text))
    expect([notice.document.addressee, tasksOf(notice).length]).toEqual(['各园区管委会,县直各委、办、局(公司)', 2])
  })
})

test.each(['1\ue010做甲', '01做甲', '1·做甲', '1,做甲', '1:做甲'])('%s is numbered', async first => {
  const second = first.replace('1', '2').replace('甲', '乙')
  const tasks = tasksOf(await readBody(['一、甲', `${first}。`, '责任单位:县甲局', `${second}。`, '责任单位:县乙局']))
  expect(tasks.map(({number, text}) => `${number} ${text}`)).toEqual(['1 做甲。', '2 做乙。'])
})

test.each([
  ['(相关部门及各地区按职责分工负责)', ['相关部门 false', '各地区 false']],
  ['(各行业主管部门和各县区政府配合)', ['各行业主管部门 false', '各县区政府 false']],
  ['(县政府有关部门按职责分工负责)', ['县政府有关部门 false']],
  ['(县住房和城乡建设局、县发展和改革局负责)', ['县住房和城乡建设局 null', '县发展和改革局 null']],
])('%s', async (bracket, units) => {
  expect(await saidIn('一、甲', `1.做甲。${bracket}`)).toEqual([['1.1 做甲。', ...units]])
})

test('a sentence gives every task behind it several bodies', async () => {
  const said = await saidIn(
    '一、甲',
    '1.做甲。(责任单位:县甲局,以下均需各园区管委会,各乡镇人民政府落实,不再列出)',
    '2.做乙。(责任单位:县乙局)',
  )
  expect(said).toEqual([
    ['1.1 做甲。', '县甲局 true'],
    ['1.2 做乙。', '县乙局 true', '各园区管委会 false', '各乡镇人民政府 false'],
  ])
})

test.each([
  ['稳增长(县委常委、常务副县长程立柏负责)', ['县委常委、常务副县长|程立柏']],
  ['惠民生(副县长鲁素芹、副县长徐继明牵头)', ['副县长|鲁素芹', '副县长|徐继明']],
  ['抓落实(由常务副县长陈晨同志总负责)', ['常务副县长|陈晨']],
  ['守底线——陈晨副县长', ['副县长|陈晨']],
  ['强产业(15项)', []],
])('the heading %s names its leaders', async (title, leaders) => {
  const notice = await readBody([`一、${title}`, '1.做甲。', '责任单位:县甲局'])
  expect(notice.sections[0]?.leaders.map(({name, office}) => `${office}|${name}`)).toEqual(leaders)
})

test('a name behind or in front of a post of which only the end is known', async () => {
  const tasks = tasksOf(
    await readBody([
      '一、甲',
      '1.做甲。[分管领导:中医药局局长何沛;责任单位:县甲局]',
      '2.做乙。(责任单位:县乙局;责任领导:周澄县中医药局局长)',
    ]),
  )
  expect(tasks.flatMap(({leaders}) => leaders.map(({name, office}) => `${office}|${name}`))).toEqual([
    '中医药局局长|何沛',
    '县中医药局局长|周澄',
  ])
})

test('a name that a line’s end cuts is one', async () => {
  const said = await saidIn(
    '一、甲',
    '1.做甲。',
    '责任单位:县财政局、国家开发银行云溪分',
    '行、县甲局',
    '2.做乙。',
    '责任单位:县乙局',
  )
  expect(said[0]).toEqual(['1.1 做甲。', '县财政局 null', '国家开发银行云溪分行 null', '县甲局 null'])
})

test('who leads a section is said in a sentence under its heading', async () => {
  const notice = await readBody([
    '一、甲',
    '本部分由副县长顾长庚总牵头。',
    '1.做甲。',
    '由县甲局牵头,县乙局协助,12月10日前上线。',
    '2.做乙。',
    '由县乙局负责。',
  ])
  expect(notice.sections[0]?.leaders.map(({name, office}) => `${office}|${name}`)).toEqual(['副县长|顾长庚'])
  expect(tasksOf(notice).map(({text}) => text)).toEqual(['做甲。', '做乙。'])
})

test('who bears a task is said in clauses of its words, which stay', async () => {
  const said = await saidIn(
    '一、甲',
    '1.做甲。',
    '由县甲局牵头,县乙局配合。',
    '2.由县丙局会同县丁局制定办法,县甲局、各乡镇配合做好宣传。',
    '3.做乙。',
    '由县乙局负责。',
  )
  expect(said[1]).toEqual([
    '1.2 由县丙局会同县丁局制定办法,县甲局、各乡镇配合做好宣传。',
    '县丙局 true',
    '县丁局 false',
    '县甲局 false',
    '各乡镇 false',
  ])
})

test.each(['1.1 100兆瓦电站并网。', '1.1.1 5个示范点完工。'])('%s begins with a decimal ordinal', async first => {
  const parts = first.split(' ')[0]?.split('.') ?? []
  const second = [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.')
  const body = [
    `${parts[0]} 甲`,
    ...(parts.length > 2 ? [`${parts.slice(0, 2).join('.')} 乙`] : []),
    first,
    '责任单位:县甲局',
    `${second} 做乙。`,
    '责任单位:县乙局',
  ]
  expect(tasksOf(await readBody(body)).map(({text}) => text)).toEqual([first.split(' ')[1], '做乙。'])
})

test('what speaks of the document behind the last task is none of it', async () => {
  const said = await saidIn('一、各乡镇共同落实的工作', '1.做甲。', '2.做乙。', '本方案实施情况纳入年度考核。')
  expect(said.map(([task]) => task)).toEqual(['1.1 做甲。', '1.2 做乙。'])
})

test.each([
  [['抄送:县委各部门,县人大办。', '云溪县人民政府办公室  2026年2月24日印发']],
  [['附件:1.任务分解表.docx', '2.联系表.xlsx']],
  [['附件下载:', '1.2026年重点任务分解表.doc', '2.重点任务联系表.xls']],
  [['版权所有:云溪县人民政府  主办:云溪县人民政府办公室']],
  [['上一篇:关于防火的通知', '下一篇:没有了']],
  [['各乡镇、各部门要切实加强领导,确保任务落到实处。']],
])('behind the last task %j is none of it', async tail => {
  for (const bears of ['\n责任单位:县乙局', '(责任单位:县乙局)']) {
    const said = await saidIn('一、甲', '1.做甲。', '责任单位:县甲局', ...`2.做乙。${bears}`.split('\n'), '', ...tail)
    expect(said).toEqual([
      ['1.1 做甲。', '县甲局 true'],
      ['1.2 做乙。', '县乙局 true'],
    ])
  }
})

test('a name with another in a full-width bracket is one', async () => {
  const said = await saidIn(
    '一、甲',
    '1.做甲。',
    '由县甲局牵头,县乙局配合。',
    '2.做乙。',
    '由县委宣传部（县文明办）牵头，县民政局配合。',
  )
  expect(said[1]).toEqual(['1.2 做乙。', '县委宣传部（县文明办） true', '县民政局 false'])
})

test('a sentence says who bears the last three tasks', async () => {
  const body = [
    '一、甲',
    '1.做子。',
    '2.做甲。',
    '3.做乙。',
    '4.做丙。',
    '以上三项由县甲局牵头,县乙局、各乡镇配合。',
    '5.做丁。',
    '本项由县丁局、县戊局按职责分工负责。',
  ]
  const said = await saidIn(...body)
  expect(said.map(([task, ...units]) => `${task} ${units.join()}`)).toEqual([
    '1.1 做子。 ',
    ...['1.2 做甲。', '1.3 做乙。', '1.4 做丙。'].map(task => `${task} 县甲局 true,县乙局 false,各乡镇 false`),
    '1.5 做丁。 县丁局 false,县戊局 false',
  ])
})

test('a bracket that a page cuts is whole, though no line is broken by a margin', async () => {
  const said = await saidIn(
    '一、甲',
    '1.做甲。【责任单位:县人力资源和社会保',
    '',
    '— 2 —',
    '',
    '障局、县财政局】',
    '2.做乙。【责任单位:县乙局】',
  )
  expect(said[0]).toEqual(['1.1 做甲。', '县人力资源和社会保障局 null', '县财政局 null'])
})
