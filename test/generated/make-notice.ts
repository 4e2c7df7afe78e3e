import {makeRandom, type Random} from '../revise/random.js'

/** A task of a made notice: its words without the last stop, and who bears it, in order. */
export interface MadeTask {
  words: string
  units: string[]
}

/** A made notice, what it says, and in which manners it is written. */
export interface MadeNotice {
  text: string
  titles: string[]
  tasks: MadeTask[]
  story: string
}

const HAN = '一二三四五六七八九十'
const LETTER = [
  '云溪县人民政府办公室关于印发2026年重点工作责任分解的通知',
  '各乡镇人民政府,县政府直属各单位:',
  '现将责任分解印发给你们,请认真贯彻执行。',
  '云溪县人民政府办公室',
  '2026年2月24日',
  '2026年重点工作责任分解',
]
const TITLES = ['推进民生改善', '做强产业支撑', '守牢安全底线']
const WORDS = [
  '新建改扩建学校3所,新增学位1200个',
  '改造老旧小区12个,惠及群众2600户',
  '开展职业技能培训4000人次,建成实训基地2个',
  '建成高标准农田2.3万亩,粮食产量稳定在38万吨以上',
  '整治黑臭水体6条。建立长效管护机制,落实河湖长制',
  '培育“专精特新”企业8家(其中国家级1家),规上工业增加值增长7%',
  '推进县医院门诊楼建设,完成主体工程',
]
const BODIES = [
  ...['县教育局', '县住建局', '县人社局', '县农业农村局', '县财政局', '县卫健局', '县自然资源和规划局'],
  ...['各乡镇', '云投集团', '县融媒体中心', '经开区管委会', '县公安局交警大队', '团县委', '国网云溪供电公司'],
  ...['县总工会', '县委宣传部', '农商银行云溪支行', '各乡镇人民政府(街道办事处)', '县发展和改革局'],
]
const LEADERS = ['陆知远', '周澄', '何立', '丁一凡']
const TIMES = ['9月底前', '12月10日前', '年底前', '持续推进']

/** What the ordinals of headings look like. */
const HEADINGS: ReadonlyArray<(at: number) => string> = [
  at => `${HAN[at]}、`,
  at => `(${HAN[at]})`,
  at => `第${HAN[at]}部分 `,
  at => `板块${HAN[at]}:`,
  at => `${'ⅠⅡⅢ'[at]}.`,
  () => '',
]
/** What the ordinals of tasks look like. */
const ORDINALS: ReadonlyArray<(at: number) => string> = [
  at => `${at + 1}.`,
  at => `${at + 1}、`,
  at => `(${at + 1})`,
  at => `任务${at + 1}:`,
  at => '①②③④⑤⑥⑦⑧⑨⑩⑪⑫'[at] ?? '',
  at => `${at + 1} `,
]

interface Said {
  lead: string
  others: string
  all: string
  leader: string
  time: string
}

/** How it is said who bears a task, behind its words. */
const MANNERS: Readonly<Record<string, (said: Said) => string>> = {
  lines: ({lead, others}) => `。\n牵头单位:${lead}${others && `\n配合单位:${others}`}`,
  'one line': ({lead, others, time}) => `。\n牵头单位:${lead};${others && `配合单位:${others};`}完成时限:${time}`,
  'leader first': ({all, leader, time}) => `。\n责任领导:${leader}\n责任单位:${all}\n完成时限:${time}`,
  'labelled bracket': ({all}) => `。(责任单位:${all})`,
  'bracket before the stop': ({lead, others, time}) =>
    `(牵头单位:${lead}${others && `;配合单位:${others}`};完成时限:${time})。`,
  'bare bracket': ({all}) => `。(${all})`,
  'bracket with verbs': ({lead, others}) => `。(${lead}牵头${others && `,${others}配合`})`,
  sentence: ({lead, others}) => `。\n由${lead}牵头${others && `,${others}配合`}。`,
  dash: ({all}) => `。\n——${all}`,
  frames: ({all, leader}) => `。\n【责任领导】${leader}【责任单位】${all}`,
  blanks: ({lead, others, time}) => `。\n牵头单位  ${lead}${others && `  配合单位  ${others}`}  完成时限  ${time}`,
  inline: ({all}) => `。责任单位:${all}。`,
}

/** Makes a notice of two or three sections; in some each section has a manner of its own. */
export function makeNotice(seed: number): MadeNotice {
  const random = makeRandom(seed)
  const heading = random.int(0, HEADINGS.length - 1)
  const ordinal = random.int(0, ORDINALS.length - 1)
  const runsOn = random.chance(0.5)
  const names = Object.keys(MANNERS)
  const only = random.chance(0.6) ? random.pick(names) : null
  const titles = TITLES.slice(0, random.int(2, 3))
  const tasks: MadeTask[] = []
  const lines: string[] = []
  const used: string[] = []
  for (const [section, title] of titles.entries()) {
    const manner = only ?? random.pick(names)
    used.push(manner)
    lines.push(`${HEADINGS[heading]?.(section)}${title}`)
    for (let at = 0, count = random.int(2, 4); at < count; at++) {
      const units = random.shuffle(BODIES).slice(0, random.int(1, 3))
      const words = random.pick(WORDS)
      const number = ORDINALS[ordinal]?.(runsOn ? tasks.length : at)
      lines.push(`${number}${words}${MANNERS[manner]?.(saidOf(units, random))}`)
      tasks.push({words, units})
    }
  }
  const story = `heading ${heading}, ordinal ${ordinal}, ${runsOn ? 'running on' : 'anew'}, ${used.join(', ')}`
  return {text: [...LETTER, ...lines, ''].join('\n'), titles, tasks, story}
}

function saidOf(units: readonly string[], random: Random): Said {
  const [lead = '', ...others] = units
  const all = units.join('、')
  return {lead, others: others.join('、'), all, leader: random.pick(LEADERS), time: random.pick(TIMES)}
}
