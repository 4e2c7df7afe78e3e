import type {Section} from '../../model/index.js'
import {fold} from '../../text/fold.js'
import {readWholeNumber} from '../../text/numerals.js'
import type {SourceText} from '../../text/source-text.js'
import type {Finding, Rule} from '../rule.js'
import {allSections} from '../tasks.js'

// 加快转型升级(分解任务15项)  主要预期目标(共9项)
const OF_SECTION =
  /\( *(?:(?:共|共计|分解任务|分解为|任务)+ *)?(?<count>\d{1,4}|[一二三四五六七八九十百]{1,5}) *(?:项|条|件)(?:任务|重点任务|工作)? *\) *$/u
// 共79项  分解为20项具体任务  细化为118项任务
const OF_NOTICE =
  /(?:共|共计|合计|分解为|分解成|细化为|细分为) *(?<count>\d{1,4}|[一二三四五六七八九十百]{1,5}) *(?:项|条|件)(?=(?:具体|重点|工作|目标)*(?:任务|事项|工作|内容)|[,。;)])/gu

/** A count that the notice declares differs from what was found. */
export const countDiffers: Rule = {
  id: 'count-differs',
  level: 'warning',
  check: ({notice, text, regions, tasks}) => [
    ...[...allSections(notice.sections)].flatMap(section => checkSection(section)),
    ...regions
      .filter(region => region.kind === 'letter' || region.kind === 'document')
      .flatMap(({position}) => checkLetter(text, position.start.offset, position.end.offset, tasks.length)),
  ],
  words: {
    en: ({declared, found, of}) =>
      `${of === '' ? 'the notice' : `section ${of}`} declares ${declared} tasks; ${found} were found`,
    zh: ({declared, found, of}) =>
      `${of === '' ? '通知' : `板块“${of}”`}自称有 ${declared} 项任务,实际找到 ${found} 项`,
  },
}

function checkSection(section: Section): Finding[] {
  const declared = readWholeNumber(OF_SECTION.exec(fold(section.title))?.groups?.count ?? '')
  const found = [section, ...allSections(section.sections)].reduce((sum, each) => sum + each.tasks.length, 0)
  if (declared === null || declared === found) return []
  return [{data: {declared, found, of: section.title}, position: section.position}]
}

function checkLetter(text: SourceText, start: number, end: number, found: number): Finding[] {
  return [...text.folded.slice(start, end).matchAll(OF_NOTICE)].flatMap(match => {
    const declared = readWholeNumber(match.groups?.count ?? '')
    if (declared === null || declared === found || found === 0) return []
    const from = start + match.index
    // the count of a part: 共12项任务,其中重点共3项
    if (/其中[^,。;]*$/u.test(text.folded.slice(start, from))) return []
    return [{data: {declared, found, of: ''}, position: text.place(from, from + match[0].length)}]
  })
}
