import {expect, test} from 'vitest'
import {isTime} from '../../src/tokens/segments.js'

test.each([
  '9月底前',
  '9月底前完成',
  '6月底取得阶段性成效',
  '6月底取得阶段性成效并持续推进',
  '学位8月底前完成',
  '一期6月底前',
  '2026年9月30日',
  '2026-09-30',
  '2026.9.30',
  '2026.9',
  'Q3',
  '三季度',
  '上半年完成',
  '6月至9月',
  '年内持续推进',
  '持续推进',
  '长期坚持',
  '立行立改',
  '到2027年',
  '汛期前',
])('%s says by when', words => expect(isTime(words)).toBe(true))

test.each([
  '2026年重点工作',
  '2026年5月6日印发',
  '自2026年5月1日起施行',
  '1.1',
  '9.30',
  '3.5',
  '县交通局9月底前完成',
  '各乡镇',
  '县住建局',
  '2026年度目标任务',
  '三季度目标',
  '每月10日前',
  '有效期至2026年6月30日',
  '国庆前后',
])('%s says more, or something else', words => expect(isTime(words)).toBe(false))
