import type {SourceText} from '../text/source-text.js'
import {isCollective} from '../tokens/body-names.js'
import {areBodies} from '../tokens/segments.js'
import {readUnits} from '../tokens/units.js'
import type {Place} from '../tree/nodes.js'
import type {Duty} from './statements.js'

// 各乡镇(街道、园区)、县级机关各部门共同落实工作
const SHARED =
  /^(?:由)?(?<units>.{2,120}?)(?:共同|协同|合力|分别|按职责分工|按职责|均须|均需)+(?:牵头|落实|负责|承担|推进|抓好|完成|实施|做好)/u

// 县发改局牵头的任务(4项)  县教育局负责的工作  县公安局、县司法局牵头(6项)
const LEADING =
  /^(?:由)?(?<units>.{2,60}?)(?:共同|联合)?(?<verb>牵头|主办|负责|承办)(?:负责|落实|组织|实施|推进|抓好)?(?:的?(?:重点)?(?:任务|工作|事项|项目|目标)|(?: *\([^()]{0,12}\))?$)/u

/** The bodies that a heading names as leading, or as bearing together, its tasks; `null` where it names none. */
export function readBearers(source: SourceText, title: Place): Duty | null {
  const folded = source.folded.slice(title.start.offset, title.end.offset)
  const leading = SHARED.test(folded) ? undefined : LEADING.exec(folded)?.groups
  if (leading?.units !== undefined) {
    const from = title.start.offset + folded.indexOf(leading.units)
    const units = readUnits(source, from, from + leading.units.length)
    if (areBodies(units)) {
      const roleAsWritten = leading.verb ?? null
      const role = roleAsWritten === '牵头' || roleAsWritten === '主办' ? 'lead' : 'responsible'
      return {type: 'duty', role, roleAsWritten, units, joint: false, group: 0, position: title}
    }
  }
  const named = SHARED.exec(folded)?.groups?.units
  if (named === undefined) return null
  const start = title.start.offset + (folded.startsWith('由') ? 1 : 0)
  const units = readUnits(source, start, title.start.offset + folded.indexOf(named) + named.length)
  if (!units.some(unit => isCollective(unit.name))) return null
  return {type: 'duty', role: null, roleAsWritten: null, units, joint: true, group: 0, position: title}
}

// 产业发展局(分管领导:周舟)  经济发展办公室(6项)
const DEPARTMENT =
  /^(?<name>[^()、,;:。“”]{2,18}?(?:局|委|委员会|办|办公室|厅|科|股|处|部|室|中心|所|站|队|院|管委会|公司|集团|政府))(?: *[([〔【][^()]{1,40}[)\]〕】])? *[。:]?$/u
/** Endings that are a body's in a heading of its own. */
const CERTAIN_DEPARTMENT = /(?:局|委员会|办公室|厅|管委会)$/u

/** The department that a heading names and nothing else; `null` for other headings. */
export function readDepartment(source: SourceText, title: Place): Duty | null {
  const folded = source.folded.slice(title.start.offset, title.end.offset)
  const name = DEPARTMENT.exec(folded)?.groups?.name
  if (name === undefined || isCollective(name)) return null
  const from = title.start.offset + folded.indexOf(name)
  const units = readUnits(source, from, from + name.length)
  if (units.length !== 1 || !areBodies(units)) return null
  const position = source.place(from, from + name.length)
  return {type: 'duty', role: 'lead', roleAsWritten: null, units, joint: false, isDepartment: true, group: 0, position}
}

/** Whether headings are departments: most of several are, or one is for certain. */
export function areDepartments(titles: ReadonlyArray<{folded: string; isDepartment: boolean}>): boolean {
  const departments = titles.filter(({isDepartment}) => isDepartment)
  if (titles.length < 2)
    return departments.some(({folded}) => CERTAIN_DEPARTMENT.test(folded.split(/[([〔【]/u)[0]?.trim() ?? ''))
  return departments.length >= 2 && departments.length * 2 > titles.length
}
